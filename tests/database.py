"""The run's database in its three roles, and the addresses that a real process needs to join it."""

import os
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from tests.servers import broker, postgres_folder, superuser


@pytest.fixture(scope="session")
def django_db_setup(
    request: pytest.FixtureRequest, django_db_blocker: Any, rulesets_written_once: None
) -> Iterator[None]:
    """Create the run's database, migrate it as the owner, then let every alias speak in its own role."""
    from django.conf import settings
    from django.core.management import call_command
    from django.db import connections
    from django.test.testcases import TransactionTestCase

    name = f"test_licet_{os.environ.get('PYTEST_XDIST_WORKER', 'main')}"
    folder = postgres_folder()
    roles = Path(settings.BASE_DIR / "config" / "roles.sql").read_text("utf-8")
    with closing(superuser()) as connection, connection.cursor() as cursor:
        cursor.execute(roles)
        cursor.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')
        cursor.execute(f'CREATE DATABASE "{name}" OWNER licet_owner')
    with closing(superuser(name)) as connection, connection.cursor() as cursor:
        cursor.execute(roles)
    for alias, role in (("default", "web"), ("owner", "owner"), ("erasure", "erasure")):
        connections[alias].settings_dict.update(
            HOST=folder, NAME=name, USER=settings.DB_ROLES[role], PORT="", PASSWORD=""
        )
        connections[alias].settings_dict["CONN_MAX_AGE"] = 0
    with django_db_blocker.unblock():
        call_command("migrate", database="owner", verbosity=0)
        connections["owner"].close()
    TransactionTestCase._fixture_teardown = _empty_as_owner  # type: ignore[method-assign]
    yield
    with django_db_blocker.unblock():
        for connection in connections.all():
            connection.close()
    with closing(superuser()) as connection, connection.cursor() as cursor:
        cursor.execute(f'DROP DATABASE "{name}" WITH (FORCE)')


# Filled by migrations and by post_migrate: a flush would take what every test needs.
KEPT = ("django_migrations", "django_content_type", "auth_permission", "auth_group", "auth_group_permissions")


def _empty_as_owner(case: Any) -> None:
    """Empty every table as the superuser with triggers off: the log's own guards refuse everybody else."""
    from django.db import connections

    database = connections["default"].settings_dict["NAME"]
    with closing(superuser(database)) as connection, connection.cursor() as cursor:
        cursor.execute("SET session_replication_role = replica")
        cursor.execute(
            "SELECT string_agg(format('%%I', tablename), ', ') FROM pg_tables "
            "WHERE schemaname = 'public' AND tablename <> ALL(%s)",
            [list(KEPT)],
        )
        cursor.execute(f"TRUNCATE {cursor.fetchone()[0]} RESTART IDENTITY CASCADE")


@pytest.fixture
def broker_url() -> str:
    """A broker of one's own: a numbered database of the run's Valkey for each xdist worker."""
    worker = os.environ.get("PYTEST_XDIST_WORKER", "gw0").removeprefix("gw")
    return broker().removesuffix("/0") + f"/{int(worker) + 1}"


@pytest.fixture
def bell(broker_url: str) -> Iterator[None]:
    """The test's own process rings at the test's own broker, and where it rang before once the test is over."""
    from config.celery import app

    before = app.conf.broker_url
    _ring_at(broker_url)
    yield
    _ring_at(before)


def _ring_at(url: str) -> None:
    from config.celery import app

    app.conf.broker_url = url
    app._after_fork()  # forgets the connections that it holds open


@pytest.fixture
def server_environment(db_name: str, broker_url: str, tmp_path: Path) -> dict[str, str]:
    """The environment of a real process (a worker, a web server) that shares this test's database and stores."""
    from urllib.parse import quote

    host = quote(postgres_folder(), safe="")
    return {
        **os.environ,
        "DATABASE_URL": f"postgresql://licet_web@{host}/{db_name}",
        "DATABASE_OWNER_URL": f"postgresql://licet_owner@{host}/{db_name}",
        "DATABASE_ERASURE_URL": f"postgresql://licet_erasure@{host}/{db_name}",
        "BROKER_URL": broker_url,
        "SHELF": str(tmp_path / "shelf"),
        "DOCUMENT_STORE": str(tmp_path / "documents"),
        "EDITION_STORE": str(tmp_path / "editions"),
    }


@pytest.fixture
def db_name(transactional_db: None) -> str:
    from django.db import connections

    return str(connections["default"].settings_dict["NAME"])
