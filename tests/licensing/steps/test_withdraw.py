from typing import Any

import pytest

from ledger import read
from licensing.models import Screening
from licensing.refusal import NotAllowed, NotNow
from licensing.states import State
from licensing.steps.withdraw import withdraw
from screening.jobs.run import run
from screening.models import Job
from tests.casework import AT

pytestmark = pytest.mark.django_db


def test_the_exporter_takes_it_back_and_the_log_says_from_where(submitted: Any, alice: Any) -> None:
    withdraw(submitted, by=alice, at=AT, read=submitted.revision)
    assert submitted.state == State.WITHDRAWN
    assert read.value(read.entries(kinds=["application.withdrawn"]).get())["from_state"] == "submitted"


def test_an_officer_cannot_withdraw_for_the_exporter(submitted: Any, bola: Any) -> None:
    with pytest.raises(NotAllowed):
        withdraw(submitted, by=bola, at=AT, read=submitted.revision)


def test_what_has_ended_cannot_be_withdrawn(make_ended: Any, alice: Any) -> None:
    application = make_ended("refuse")
    with pytest.raises(NotNow):
        withdraw(application, by=alice, at=AT, read=application.revision)


def test_a_screening_that_comes_later_finds_nobody_waiting(submitted: Any, alice: Any, sample_list: Any) -> None:
    withdraw(submitted, by=alice, at=AT, read=submitted.revision)
    assert run(Job.objects.get().pk, clock=lambda: AT)
    submitted.refresh_from_db()
    assert (submitted.state, Screening.objects.count()) == (State.WITHDRAWN, 0)
