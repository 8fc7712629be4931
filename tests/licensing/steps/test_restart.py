from datetime import timedelta
from typing import Any

import pytest
from django.db import transaction

from ledger import read as log
from licensing.refusal import NotAllowed
from licensing.states import State
from licensing.steps.restart import restart
from screening.jobs.claim import park
from screening.jobs.run import run
from screening.models import Job
from tests.casework import AT

pytestmark = pytest.mark.django_db
LATER = AT + timedelta(hours=1)


@pytest.fixture
def parked(submitted: Any) -> Any:
    job = Job.objects.get(kind="screen", key__startswith=submitted.reference)
    job.attempt = job.give_up_after
    with transaction.atomic():
        park(job, reason="TimeoutError", at=AT)
    return job


def restarts(case: Any) -> int:
    return log.entries(subject=case.reference, kinds=["screening.restarted"]).count()


def test_a_parked_screening_starts_again_with_all_its_tries(submitted: Any, parked: Any, bola: Any) -> None:
    restart(parked, by=bola, at=LATER)
    parked.refresh_from_db()
    assert (parked.state, parked.attempt, parked.not_before) == (Job.State.DUE, 0, LATER)
    (entry,) = log.entries(subject=submitted.reference, kinds=["screening.restarted"])
    assert (entry.by, log.value(entry)) == (bola.actor, {"version": 1})


def test_and_then_the_case_is_screened(submitted: Any, parked: Any, bola: Any, sample_list: Any) -> None:
    restart(parked, by=bola, at=LATER)
    assert run(parked.pk, clock=lambda: LATER)
    submitted.refresh_from_db()
    assert submitted.state == State.IN_REVIEW


def test_twice_it_starts_once(submitted: Any, parked: Any, bola: Any, chen: Any) -> None:
    restart(parked, by=bola, at=LATER)
    restart(parked, by=chen, at=LATER)
    assert restarts(submitted) == 1


@pytest.mark.parametrize("state", [Job.State.DUE, Job.State.RUNNING, Job.State.DONE])
def test_a_job_that_is_not_parked_is_left_alone(submitted: Any, parked: Any, bola: Any, state: str) -> None:
    Job.objects.filter(pk=parked.pk).update(state=state)
    restart(parked, by=bola, at=LATER)
    parked.refresh_from_db()
    assert (parked.state, parked.attempt) == (state, parked.give_up_after)
    assert restarts(submitted) == 0


@pytest.mark.parametrize("who", ["advik", "pia", "dara", "alice"])
def test_others_start_nothing(submitted: Any, parked: Any, request: Any, who: str) -> None:
    with pytest.raises(NotAllowed):
        restart(parked, by=request.getfixturevalue(who), at=LATER)
    parked.refresh_from_db()
    assert parked.state == Job.State.PARKED
    assert restarts(submitted) == 0


def test_other_work_starts_again_without_an_entry_about_a_case(make_ended: Any, bola: Any) -> None:
    case = make_ended()
    job = Job.objects.get(kind="prove")
    before = log.entries(subject=case.reference).count()
    with transaction.atomic():
        park(job, reason="OSError", at=AT)
    restart(job, by=bola, at=LATER)
    job.refresh_from_db()
    assert job.state == Job.State.DUE
    assert log.entries(subject=case.reference).count() == before
