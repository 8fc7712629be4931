"""restart: an officer starts a parked screening again."""

from datetime import datetime
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils.translation import gettext as _

from ledger.write import append
from licensing.kinds import ScreeningRestarted
from licensing.models import Version
from licensing.refusal import NotAllowed
from screening.jobs.queue import start_again
from screening.models import Job

if TYPE_CHECKING:
    from licensing.models import User


def restart(job: Job, *, by: "User", at: datetime) -> None:
    """Only a parked job starts again; any other is left alone and nothing is logged."""
    if not by.has_perm("licensing.view_parked_job"):
        raise NotAllowed(_("Your role does not allow this step. Nothing was changed."))
    with transaction.atomic():
        parked = Job.objects.select_for_update().filter(pk=job.pk, state=Job.State.PARKED).first()
        if parked is None:
            return
        start_again(parked, at=at)
        if parked.kind == "screen":
            version = Version.objects.select_related("application").get(pk=parked.payload["version"])
            entry = ScreeningRestarted(version=version.number)
            append(entry, subject=version.application.reference, by=by.actor, at=at)
