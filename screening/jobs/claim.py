"""Take a job so that nobody else does, and put it down again."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.db import transaction
from django.db.models import Q

from screening.jobs.kind import kind_named
from screening.models import Job


@dataclass(frozen=True, slots=True)
class Claim:
    pk: int
    kind: str
    payload: dict[str, Any]
    fence: int


class StaleFence(Exception):
    """Another worker has claimed the job since; what this one found is thrown away."""


def _claimable(at: datetime) -> Q:
    due = Q(state=Job.State.DUE, not_before__lte=at)
    return due | Q(state=Job.State.RUNNING, lease_until__lt=at)


def claim(pk: int, *, at: datetime) -> Claim | None:
    """The job with a fresh lease and fence, or None where it is done, parked, not due or in other hands."""
    with transaction.atomic():
        job = Job.objects.select_for_update(skip_locked=True).filter(_claimable(at), pk=pk).first()
        if job is None:
            return None
        if job.attempt >= job.give_up_after:
            # Its workers died without a word, each time.
            park(job, reason="worker lost", at=at)
            return None
        job.state = Job.State.RUNNING
        job.attempt += 1
        job.fence += 1
        lease = settings.JOB_LEASES.get(job.kind, settings.LICET["lease_seconds"])
        job.lease_until = at + timedelta(seconds=lease)
        job.save()
    return Claim(job.pk, job.kind, job.payload, job.fence)


def held(claimed: Claim) -> Job:
    """The claimed row, locked for the rest of the transaction. Raises StaleFence."""
    job = Job.objects.select_for_update().get(pk=claimed.pk)
    if job.fence != claimed.fence or job.state != Job.State.RUNNING:
        raise StaleFence(f"job {claimed.pk}: fence {claimed.fence} was passed")
    return job


def failed(claimed: Claim, *, reason: str, at: datetime) -> None:
    """Put the job back with a growing pause, or park it after its last try."""
    with transaction.atomic():
        job = held(claimed)
        job.last_error = reason
        if job.attempt >= job.give_up_after:
            park(job, reason=reason, at=at)
            return
        pause = settings.LICET["job_retry_seconds"] * 2 ** (job.attempt - 1)
        job.state = Job.State.DUE
        job.lease_until = None
        job.not_before = at + timedelta(seconds=pause)
        job.save()


def park(job: Job, *, reason: str, at: datetime) -> None:
    job.state = Job.State.PARKED
    job.lease_until = None
    job.last_error = reason
    job.finished_at = at
    job.save()
    kind_named(job.kind).parked(job.payload, tries=job.attempt, reason=reason, at=at)
