"""The log is read by kind and time; figures rest on what is signed."""

from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest
from django.db import transaction

from ledger import checkpoint
from ledger.write import append
from licensing.kinds import Issued, Submitted, Withdrawn
from licensing.reports.happenings import record

NEW_YEAR_IN_OSLO = datetime(2025, 12, 31, 23, 30, tzinfo=UTC)


def submitted(version: int = 1) -> Submitted:
    return Submitted(
        version=version,
        case_sha256="0" * 64,
        documents=[],
        destination="CA",
        end_user_countries=["CA"],
        codes=["5A001.j"],
        value={"EUR": "1"},
        exporter="Aurora Instruments",
        parties=[],
    )


def issued() -> Issued:
    return Issued(
        number="LIC-1",
        decision=1,
        sha256="1" * 64,
        valid_until="2027-01-01",
        destination="CA",
        codes=["5A001.j"],
        value={"EUR": "1"},
        conditions=False,
    )


@pytest.fixture
def log() -> Callable[..., int]:
    def write(entry: object, subject: str = "LA-1", at: datetime = NEW_YEAR_IN_OSLO) -> int:
        with transaction.atomic():
            return append(entry, subject=subject, by="system:test", at=at).seq

    return write


@pytest.mark.django_db(transaction=True)
def test_days_and_years_are_the_authority_s(log: Callable[..., int]) -> None:
    log(submitted())
    checkpoint.sign(at=NEW_YEAR_IN_OSLO)
    found = record()
    assert found is not None
    assert found.happenings[0].day == date(2026, 1, 1)
    assert found.years == (2026,)


@pytest.mark.django_db(transaction=True)
def test_a_later_version_is_no_new_application_and_a_withdrawal_knows_its_destination(log: Callable[..., int]) -> None:
    first, _second, _other = log(submitted()), log(submitted(2)), log(issued(), "LA-2")
    last = log(Withdrawn(from_state="in_review"))
    checkpoint.sign(at=NEW_YEAR_IN_OSLO)
    found = record()
    assert found is not None
    mine = [one for one in found.happenings if one.application == "LA-1"]
    assert [(one.entry, one.destination, one.codes) for one in mine] == [
        (first, "CA", ("5A001.j",)),
        (last, "CA", ("5A001.j",)),
    ]


@pytest.mark.django_db(transaction=True)
def test_what_is_not_signed_is_not_counted(log: Callable[..., int]) -> None:
    assert record() is None
    log(submitted())
    assert record() is None
    checkpoint.sign(at=NEW_YEAR_IN_OSLO)
    log(submitted(), "LA-2")
    found = record()
    assert found is not None
    assert len(found.happenings) == found.checkpoint.size == 1
