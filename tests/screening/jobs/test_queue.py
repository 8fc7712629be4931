from typing import Any

import pytest
from django.db import transaction

from screening.jobs.queue import enqueue, ring, start_again
from screening.models import Job
from tests.casework import AT


@pytest.mark.django_db(transaction=True)
def test_the_bell_rings_after_the_commit_and_not_before(kind: Any, rung: list[int]) -> None:
    with transaction.atomic():
        job = enqueue("note", "a", {"say": "a"}, at=AT)
        assert rung == []
    assert rung == [job.pk]


@pytest.mark.django_db(transaction=True)
def test_no_commit_no_job_and_no_bell(kind: Any, rung: list[int]) -> None:
    with pytest.raises(RuntimeError), transaction.atomic():
        enqueue("note", "a", {"say": "a"}, at=AT)
        raise RuntimeError
    assert not Job.objects.exists()
    assert rung == []


@pytest.mark.django_db(transaction=True)
def test_the_same_key_is_the_same_job(kind: Any, rung: list[int]) -> None:
    first = enqueue("note", "a", {"say": "a"}, at=AT)
    second = enqueue("note", "a", {"say": "other"}, at=AT)
    assert first.pk == second.pk
    assert Job.objects.get().payload == {"say": "a"}
    assert rung == [first.pk]


@pytest.mark.django_db
def test_a_broker_that_is_away_is_no_error(kind: Any, settings: Any, caplog: pytest.LogCaptureFixture) -> None:
    job = enqueue("note", "a", {"say": "a"}, at=AT)
    ring(job.pk)
    assert "the broker did not take job" in caplog.text
    assert Job.objects.get().state == Job.State.DUE


@pytest.mark.django_db(transaction=True)
def test_only_a_parked_job_starts_again(kind: Any, rung: list[int]) -> None:
    job = enqueue("note", "a", {"say": "a"}, at=AT)
    Job.objects.update(state=Job.State.DONE, attempt=1)
    start_again(job, at=AT)
    assert Job.objects.get().state == Job.State.DONE
    Job.objects.update(state=Job.State.PARKED, attempt=5)
    start_again(job, at=AT)
    assert (Job.objects.get().state, Job.objects.get().attempt) == (Job.State.DUE, 0)
    assert rung == [job.pk, job.pk]
