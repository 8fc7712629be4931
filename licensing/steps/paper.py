"""What a licence and a letter of refusal have in common: two hands before it, its hash in the log, its proof after."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from django.conf import settings
from django.utils.translation import gettext as _

from licensing import queries, store
from licensing.models import Application, Decision, IssuedDocument
from licensing.refusal import NotAllowed, NotNow
from licensing.steps.moving import Moving
from screening.jobs.queue import enqueue

if TYPE_CHECKING:
    from licensing.models import User


def countersigned(application: Application, *, by: "User", grants: bool) -> Decision:
    """The standing decision with both hands on it, of the wanted direction. Raises NotNow, NotAllowed."""
    if queries.on_exporters_side(by, application):
        raise NotAllowed(_("You belong to the exporter's organisation and may not issue its papers."))
    decision: Decision | None = queries.standing_decision(application)
    if decision is None or decision.countersigned_by_id is None or decision.grants != grants:
        raise NotNow(_("There is no countersigned decision of this kind. Nothing was changed."))
    return decision


def term(at: datetime) -> tuple[date, date]:
    """The first and the last day of a licence that is issued ``at``; the day is the authority's."""
    day = at.astimezone(ZoneInfo(settings.AUTHORITY.time_zone)).date()
    return day, day + timedelta(days=settings.LICET["licence_valid_days"])


def hand_out(
    step: Moving,
    decision: Decision,
    pdf: bytes,
    entry: Callable[[str], object],
    *,
    kind: IssuedDocument.Kind,
    number: str,
    by: "User",
    valid_until: date | None = None,
) -> IssuedDocument:
    """Keep ``pdf`` under its hash, log ``entry`` of that hash, and ask for the proof that the log holds it."""
    sha256, _new = store.put(pdf)
    issued = IssuedDocument.objects.create(
        decision=decision,
        kind=kind,
        number=number,
        sha256=sha256,
        size=len(pdf),
        issued_by=by,
        issued_at=step.at,
        valid_until=valid_until,
        entry=step.log(entry(sha256)),
    )
    enqueue("prove", number, {"issued": issued.pk}, at=step.at)
    return issued
