"""A private PostgreSQL and Valkey for one run of the suite, opened when the first test asks."""

import os
import shutil
from pathlib import Path
from typing import Any

import pytest

# Nothing that a test makes may land in the folders of a first look that is running beside it: this module is
# imported before the settings are (see addopts), and xdist's workers inherit the name.
os.environ.setdefault("LICET_TEST_VAR", str(Path(__file__).resolve().parent.parent / "var" / f"tests-{os.getpid()}"))
os.environ["LICET_VAR"] = os.environ["LICET_TEST_VAR"]
# Set by the controller for its xdist workers: where the cluster's socket is, and the broker's address.
POSTGRES = "LICET_TEST_POSTGRES"
BROKER = "LICET_TEST_BROKER"
_opened: list[Any] = []


def _var() -> Path:
    return Path(os.environ["LICET_VAR"])


def postgres_folder() -> str:
    if POSTGRES not in os.environ:
        from config.embedded import open_postgres

        # A cluster that lives for one run needs no durability; it needs room for live-server threads.
        quick = {
            "fsync": "off",
            "synchronous_commit": "off",
            "full_page_writes": "off",
            "max_connections": "200",
        }
        postgres = open_postgres(_var() / "pg", settings=quick)
        _opened.append(postgres)
        os.environ[POSTGRES] = postgres.folder
    return os.environ[POSTGRES]


def broker() -> str:
    if BROKER not in os.environ:
        from config.embedded import open_valkey

        valkey = open_valkey(_var() / "valkey", append_only=False)
        _opened.append(valkey)
        os.environ[BROKER] = valkey.url
    return os.environ[BROKER]


def pytest_configure(config: pytest.Config) -> None:
    if config.getoption("numprocesses", None):
        postgres_folder()
        broker()


def pytest_unconfigure(config: pytest.Config) -> None:
    while _opened:
        _opened.pop().stop()
    if not hasattr(config, "workerinput"):
        shutil.rmtree(_var(), ignore_errors=True)


def superuser(database: str = "postgres") -> Any:
    import psycopg2

    connection = psycopg2.connect(host=postgres_folder(), user="postgres", dbname=database)
    connection.autocommit = True
    return connection
