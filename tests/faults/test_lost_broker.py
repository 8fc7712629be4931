"""The broker loses everything it was told; the table knows what is due."""

from typing import Any

import pytest
import redis

from licensing.states import State
from screening.models import Job
from tests.faults.conftest import until

pytestmark = pytest.mark.django_db(transaction=True)


def test_what_the_broker_lost_is_screened_all_the_same(
    submitted: Any, sample_list: Any, celery: Any, broker_url: str
) -> None:
    with redis.Redis.from_url(broker_url) as client:
        client.flushdb()
    celery("worker", "--concurrency", "1")
    celery("beat")
    until(lambda: Job.objects.get().state == Job.State.DONE, "the sweeper rings for the job")
    submitted.refresh_from_db()
    assert submitted.state == State.IN_REVIEW


def test_submitting_works_while_the_broker_is_away(draft: Any, alice: Any) -> None:
    from licensing.steps.submit import submit
    from tests.casework import AT

    submit(draft, by=alice, at=AT, read=draft.revision)
    assert Job.objects.get().state == Job.State.DUE
