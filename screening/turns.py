"""Two transactions that do the same thing at once wait for each other: the second sees what the first wrote."""

from django.db import connection


def take_turns(what: str) -> None:
    """Go on when nobody else does ``what``. Call it in a transaction: the turn ends with it."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtext(%s))", [what])
