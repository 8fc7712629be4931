"""Logs for the ledger's tests: short ones, with entries of the kinds in ``kinds.py``."""

from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.db import connections, transaction
from hypothesis import settings as examples

from ledger.models import Entry
from ledger.write import append
from tests.ledger.kinds import Filed
from tests.servers import superuser

# How long one example takes says how busy the machine is, and nothing of the log.
examples.register_profile("unhurried", deadline=None)
examples.load_profile("unhurried")

AT = datetime(2026, 3, 1, 9, 30, tzinfo=UTC)


@pytest.fixture
def filed() -> Callable[..., list[Entry]]:
    """A maker of entries, each in a transaction of its own: ``filed(3, subject="application:EX-1")``."""

    def make(count: int, subject: str = "application:EX-1", **fields: Any) -> list[Entry]:
        return [one(number, subject, fields) for number in range(count)]

    def one(number: int, subject: str, fields: dict[str, Any]) -> Entry:
        entry = Filed(f"paper {number}", number, **fields)
        with transaction.atomic():
            return append(entry, subject=subject, by="user:12", at=AT + timedelta(minutes=number))

    return make


@pytest.fixture
def tamper(transactional_db: None) -> Callable[..., None]:
    """Runs SQL as the database's superuser with every trigger off: what a dishonest administrator could
    do.
    """

    def run(sql: str, *values: Any) -> None:
        database = connections["default"].settings_dict["NAME"]
        with closing(superuser(database)) as connection, connection.cursor() as cursor:
            cursor.execute("SET session_replication_role = replica")
            cursor.execute(sql, values)

    return run
