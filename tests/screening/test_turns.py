import pytest
from django.db import connection, transaction

from screening.turns import take_turns

pytestmark = pytest.mark.django_db


def free(what: str) -> bool:
    """Whether somebody else could do ``what`` now."""
    other = connection.copy()
    try:
        with other.cursor() as cursor:
            cursor.execute("SELECT pg_try_advisory_xact_lock(hashtext(%s))", [what])
            return bool(cursor.fetchone()[0])
    finally:
        other.close()


def test_others_wait_for_the_same_thing_and_for_nothing_else() -> None:
    assert free("list:sample")
    with transaction.atomic():
        take_turns("list:sample")
        assert not free("list:sample")
        assert free("list:another")
