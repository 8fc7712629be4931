"""issue: a countersigned grant becomes a licence, a PDF whose SHA-256 stands in the log."""

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from django.conf import settings
from django.utils.translation import gettext as _

from licensing import queries, store
from licensing.documents import licence
from licensing.kinds import Issued
from licensing.models import Application, Decision, IssuedDocument
from licensing.records import case_of
from licensing.refusal import NotAllowed, NotNow
from licensing.steps.moving import moving
from licensing.steps.submit import codes_of, value_by_currency
from screening.jobs.queue import enqueue

if TYPE_CHECKING:
    from licensing.models import User


def issue(application: Application, *, by: "User", at: datetime, read: int) -> IssuedDocument:
    """Raises NotNow unless a grant was countersigned, NotAllowed for somebody on the exporter's side.

    The PDF is made before the transaction opens.
    """
    decision = countersigned(application, by=by, grants=True)
    case = case_of(decision.version)
    number = licence_number(application)
    day, valid_until = term(at)
    pdf = licence.pdf(decision, case, number=number, issued_on=day, valid_until=valid_until)
    with moving(application, "issue", by=by, at=at, read=read) as step:
        sha256, _new = store.put(pdf)
        entry = step.log(
            Issued(
                number=number,
                decision=decision.number,
                sha256=sha256,
                valid_until=valid_until.isoformat(),
                destination=case.route.destination,
                codes=codes_of(case),
                value=value_by_currency(case),
                conditions=decision.outcome == Decision.Outcome.GRANT_WITH_CONDITIONS,
            )
        )
        issued = IssuedDocument.objects.create(
            decision=decision,
            kind=IssuedDocument.Kind.LICENCE,
            number=number,
            sha256=sha256,
            size=len(pdf),
            issued_by=by,
            issued_at=at,
            valid_until=valid_until,
            entry=entry,
        )
        enqueue("prove", number, {"issued": issued.pk}, at=at)
    return issued


def licence_number(application: Application) -> str:
    """The number that a licence for this application bears."""
    return application.reference.replace("LA-", "LIC-", 1)


def term(at: datetime) -> tuple[date, date]:
    """The first and the last day of a licence that is issued ``at``; the day is the authority's."""
    day = at.astimezone(ZoneInfo(settings.AUTHORITY.time_zone)).date()
    return day, day + timedelta(days=settings.LICET["licence_valid_days"])


def countersigned(application: Application, *, by: "User", grants: bool) -> Decision:
    """The standing decision with both hands on it, of the wanted direction. Raises NotNow, NotAllowed."""
    if queries.on_exporters_side(by, application):
        raise NotAllowed(_("You belong to the exporter's organisation and may not issue its papers."))
    decision: Decision | None = queries.standing_decision(application)
    if decision is None or decision.countersigned_by_id is None or decision.grants != grants:
        raise NotNow(_("There is no countersigned decision of this kind. Nothing was changed."))
    return decision
