"""Put work into the table, and ring for it."""

import logging
from datetime import datetime
from functools import partial
from typing import Any

from django.conf import settings
from django.db import transaction
from kombu.exceptions import OperationalError

from screening.models import Job

logger = logging.getLogger(__name__)


def enqueue(kind: str, key: str, payload: dict[str, Any], *, at: datetime) -> Job:
    """The job for ``key``, made now if it is not there yet; after the commit the bell rings.

    Call it in the transaction that makes the work necessary: no commit, no job.
    """
    job, made = Job.objects.get_or_create(
        kind=kind,
        key=key,
        defaults={
            "payload": payload,
            "give_up_after": settings.LICET["max_tries"],
            "not_before": at,
            "created_at": at,
        },
    )
    if made:
        transaction.on_commit(partial(ring, job.pk), robust=True)
    return job


def start_again(job: Job, *, at: datetime) -> None:
    """Give a parked job its tries back. Any other job is left as it is."""
    started = Job.objects.filter(pk=job.pk, state=Job.State.PARKED).update(
        state=Job.State.DUE, attempt=0, not_before=at, rung_at=None, lease_until=None
    )
    if started:
        transaction.on_commit(partial(ring, job.pk), robust=True)


def ring(pk: int) -> None:
    """Tell the workers. A broker that is away is no error: the sweeper rings again for whatever is due."""
    from screening.tasks import run_job

    try:
        run_job.apply_async((pk,), retry=False)
    except (OperationalError, OSError) as error:
        logger.warning("the broker did not take job %s: %s", pk, type(error).__name__)
