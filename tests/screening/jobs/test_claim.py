from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any

import pytest
from django.db import connection, transaction

from screening.jobs.claim import StaleFence, claim, failed, held
from screening.jobs.queue import enqueue
from screening.models import Job
from tests.casework import AT
from tests.screening.jobs.conftest import after

pytestmark = pytest.mark.django_db


@pytest.fixture
def job(kind: Any, rung: list[int]) -> Job:
    return enqueue("note", "a", {"say": "a"}, at=AT)


def test_a_claimed_job_is_nobody_elses_while_the_lease_runs(job: Job, settings: Any) -> None:
    assert claim(job.pk, at=AT) is not None
    assert claim(job.pk, at=after(settings.LICET["lease_seconds"] - 1)) is None


def test_after_the_lease_it_can_be_claimed_again_under_a_higher_fence(job: Job, settings: Any) -> None:
    first = claim(job.pk, at=AT)
    second = claim(job.pk, at=after(settings.LICET["lease_seconds"] + 1))
    assert first and second
    assert second.fence == first.fence + 1


def test_the_earlier_claim_can_then_write_nothing(job: Job, settings: Any) -> None:
    first = claim(job.pk, at=AT)
    claim(job.pk, at=after(settings.LICET["lease_seconds"] + 1))
    assert first
    with pytest.raises(StaleFence), transaction.atomic():
        held(first)


def test_a_job_is_not_claimed_before_its_time(job: Job) -> None:
    assert claim(job.pk, at=after(-1)) is None


def test_a_failed_job_waits_longer_each_time(job: Job, settings: Any) -> None:
    pauses = []
    at = AT
    for _ in range(3):
        claimed = claim(job.pk, at=at)
        assert claimed
        failed(claimed, reason="ValueError", at=at)
        job.refresh_from_db()
        pauses.append((job.not_before - at).total_seconds())
        at = job.not_before
    assert pauses == [settings.LICET["job_retry_seconds"] * factor for factor in (1, 2, 4)]


def test_after_five_failures_it_is_parked_and_the_kind_is_told(job: Job, kind: Any) -> None:
    at = AT
    for _ in range(5):
        claimed = claim(job.pk, at=at)
        assert claimed
        failed(claimed, reason="ValueError", at=at)
        job.refresh_from_db()
        at = job.not_before
    assert (job.state, kind.given_up) == (Job.State.PARKED, [(5, "ValueError")])
    assert claim(job.pk, at=after(10**6)) is None


def test_a_job_whose_workers_vanish_is_parked_after_five_tries(job: Job, kind: Any) -> None:
    for round_ in range(5):
        assert claim(job.pk, at=after(round_ * 1000))
    assert claim(job.pk, at=after(6000)) is None
    job.refresh_from_db()
    assert (job.state, kind.given_up) == (Job.State.PARKED, [(5, "worker lost")])


@pytest.mark.django_db(transaction=True)
def test_of_eight_workers_at_once_one_gets_the_job(job: Job) -> None:
    barrier = Barrier(8)

    def attempt(_: int) -> bool:
        barrier.wait()
        try:
            return claim(job.pk, at=AT) is not None
        finally:
            connection.close()

    with ThreadPoolExecutor(8) as pool:
        assert sum(pool.map(attempt, range(8))) == 1
