from typing import Any

import pytest

from screening.jobs.claim import claim, failed
from screening.jobs.queue import enqueue
from screening.jobs.run import run
from screening.jobs.sweep import sweep
from screening.models import Job
from tests.casework import AT
from tests.screening.jobs.conftest import after

pytestmark = pytest.mark.django_db


@pytest.fixture
def job(kind: Any, rung: list[int]) -> Job:
    return enqueue("note", "a", {"say": "a"}, at=AT)


def test_a_job_whose_message_was_lost_is_rung_for_again(job: Job, rung: list[int]) -> None:
    assert sweep(at=after(5)) == 0
    assert sweep(at=after(25)) == 1
    assert rung == [job.pk]


def test_it_is_not_rung_for_at_every_stroke(job: Job, rung: list[int]) -> None:
    sweep(at=after(25))
    assert sweep(at=after(30)) == 0
    assert sweep(at=after(50)) == 1


def test_a_lease_that_ran_out_is_rung_for(job: Job, rung: list[int], settings: Any) -> None:
    claim(job.pk, at=AT)
    assert sweep(at=after(settings.LICET["lease_seconds"] - 1)) == 0
    assert sweep(at=after(settings.LICET["lease_seconds"] + 1)) == 1


def test_a_retry_is_rung_for_when_its_pause_is_over(job: Job, rung: list[int], settings: Any) -> None:
    claimed = claim(job.pk, at=AT)
    assert claimed
    failed(claimed, reason="ValueError", at=AT)
    assert sweep(at=after(settings.LICET["job_retry_seconds"] - 1)) == 0
    assert sweep(at=after(settings.LICET["job_retry_seconds"])) == 1


def test_what_is_done_is_left_alone(job: Job, rung: list[int]) -> None:
    run(job.pk, clock=lambda: AT)
    assert sweep(at=after(10**6)) == 0
    assert Job.objects.get().rung_at is None
