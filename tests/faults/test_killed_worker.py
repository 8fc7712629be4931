"""A worker is killed (kill -9) in the middle of its task; the case is screened all the same, and once."""

from typing import Any

import pytest

from ledger import read
from licensing.models import Screening, Version
from licensing.states import State
from licensing.steps import screen
from screening.jobs.queue import ring
from screening.models import Job
from tests.casework import AT
from tests.faults.conftest import held_rows, kill, somebody_waits, until

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("bell")]


@pytest.mark.parametrize("moment", ["as it begins", "as it writes"])
def test_screened_once(
    moment: str, submitted: Any, sample_list: Any, celery: Any, db_name: str, capfd: pytest.CaptureFixture[str]
) -> None:
    version = Version.objects.get()
    if moment == "as it writes":
        # Already taken up, so that the worker's first wait is at the write of its result.
        screen.start(version, at=AT)
    rows = {
        "as it begins": "SELECT 1 FROM licensing_application",
        "as it writes": "SELECT 1 FROM ledger_head",
    }[moment]
    with held_rows(db_name, rows):
        worker = celery("worker", "--concurrency", "1")
        celery("beat")
        ring(Job.objects.get().pk)
        until(lambda: somebody_waits(db_name), "the worker stands in its task")
        kill(worker)
    assert Job.objects.get().state == Job.State.RUNNING
    assert Screening.objects.count() == 0

    celery("worker", "--concurrency", "1")
    until(lambda: Job.objects.get().state == Job.State.DONE, "another worker does the job")
    submitted.refresh_from_db()
    assert submitted.state == State.IN_REVIEW
    assert Job.objects.get().attempt == 2
    assert Screening.objects.count() == 1
    kinds = [entry.kind for entry in read.entries(subject=submitted.reference).order_by("seq")]
    assert kinds == ["application.submitted", "screening.started", "screening.finished"]
