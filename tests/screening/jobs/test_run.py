from typing import Any

import pytest

from screening.jobs.claim import claim
from screening.jobs.queue import enqueue
from screening.jobs.run import run
from screening.models import Job
from tests.casework import AT
from tests.screening.jobs.conftest import after

pytestmark = pytest.mark.django_db


@pytest.fixture
def job(kind: Any, rung: list[int]) -> Job:
    return enqueue("note", "a", {"say": "a"}, at=AT)


def test_delivered_twice_written_once(job: Job, kind: Any) -> None:
    assert run(job.pk, clock=lambda: AT)
    assert not run(job.pk, clock=lambda: AT)
    assert kind.written == ["a"]
    assert Job.objects.get().state == Job.State.DONE


def test_an_error_leaves_the_job_due_and_writes_nothing(job: Job, kind: Any) -> None:
    def fail() -> None:
        raise ValueError("the name of somebody")

    kind.computing = fail
    assert not run(job.pk, clock=lambda: AT)
    job.refresh_from_db()
    assert (job.state, job.last_error, kind.written) == (Job.State.DUE, "ValueError", [])


def test_the_log_of_an_error_holds_no_message(job: Job, kind: Any, caplog: pytest.LogCaptureFixture) -> None:
    def fail() -> None:
        raise ValueError("Somebody Invented")

    kind.computing = fail
    run(job.pk, clock=lambda: AT)
    assert "ValueError" in caplog.text
    assert "Somebody" not in caplog.text


def test_a_worker_that_was_thought_dead_writes_nothing_late(job: Job, kind: Any) -> None:
    def somebody_else_takes_it() -> None:
        assert claim(job.pk, at=after(10**6))

    kind.computing = somebody_else_takes_it
    assert not run(job.pk, clock=lambda: AT)
    assert kind.written == []
