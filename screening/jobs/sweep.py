"""What a lost message, a dead worker or a late retry left behind is rung for again."""

from datetime import datetime, timedelta

from django.conf import settings
from django.db.models import Q

from screening.jobs.queue import ring
from screening.models import Job


def sweep(*, at: datetime) -> int:
    """Ring for every job that is due and was not rung for lately, and for every lease that ran out."""
    patience = timedelta(seconds=settings.LICET["job_due_age_seconds"])
    unheard = Q(rung_at=None, created_at__lte=at - patience) | Q(rung_at__lte=at - patience) | Q(attempt__gt=0)
    waiting = Q(state=Job.State.DUE, not_before__lte=at) & unheard
    lost = Q(state=Job.State.RUNNING, lease_until__lt=at)
    keys = list(Job.objects.filter(waiting | lost).values_list("pk", flat=True)[:1000])
    Job.objects.filter(pk__in=keys).update(rung_at=at)
    for pk in keys:
        ring(pk)
    return len(keys)
