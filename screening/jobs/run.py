"""One job from claim to done: compute without a transaction, then write behind the fence in one."""

import logging
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime

from django.db import transaction

from screening.jobs.claim import StaleFence, claim, failed, held
from screening.jobs.kind import kind_named
from screening.models import Job

logger = logging.getLogger(__name__)


def run(pk: int, *, clock: Callable[[], datetime]) -> bool:
    """Whether this call did the job. ``clock`` is asked at claim and at the end: the work may take a while."""
    claimed = claim(pk, at=clock())
    if claimed is None:
        return False
    try:
        write = kind_named(claimed.kind).compute(claimed.payload, at=clock())
        with transaction.atomic():
            job = held(claimed)
            write()
            job.state = Job.State.DONE
            job.lease_until = None
            job.last_error = ""
            job.finished_at = clock()
            job.save()
    except StaleFence:
        logger.warning("job %s was finished by another worker", pk)
        return False
    except Exception as error:
        # Whatever it was, the job stays in the table. The trace goes to the operator's log without its message,
        # which may quote a name.
        logger.error("job %s failed: %s", pk, type(error).__name__)
        with suppress(StaleFence):
            failed(claimed, reason=type(error).__name__, at=clock())
        return False
    return True
