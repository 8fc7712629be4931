"""issue: a countersigned grant becomes a licence, a PDF whose SHA-256 stands in the log."""

from datetime import datetime
from typing import TYPE_CHECKING

from licensing import queries
from licensing.documents import licence
from licensing.kinds import Issued
from licensing.models import Application, Decision, IssuedDocument
from licensing.records import case_of
from licensing.steps.decide import check_still_so
from licensing.steps.moving import moving
from licensing.steps.paper import countersigned, hand_out, term
from licensing.steps.submit import codes_of, value_by_currency

if TYPE_CHECKING:
    from licensing.models import User


def issue(application: Application, *, by: "User", at: datetime, read: int) -> IssuedDocument:
    """Raises NotNow unless a grant was countersigned whose lists and indicators are still those in force, NotAllowed
    for somebody on the exporter's side.

    The PDF is made before the transaction opens.
    """
    decision = countersigned(application, by=by, grants=True)
    case = case_of(decision.version)
    number = licence_number(application)
    day, valid_until = term(at)
    pdf = licence.pdf(decision, case, number=number, issued_on=day, valid_until=valid_until)

    def entry(sha256: str) -> Issued:
        return Issued(
            number=number,
            decision=decision.number,
            sha256=sha256,
            valid_until=valid_until.isoformat(),
            destination=case.route.destination,
            codes=codes_of(case),
            value=value_by_currency(case),
            conditions=decision.outcome == Decision.Outcome.GRANT_WITH_CONDITIONS,
        )

    with moving(application, "issue", by=by, at=at, read=read) as step:
        check_still_so(queries.latest_screening(step.application) or decision.screening, at=at)
        kind = IssuedDocument.Kind.LICENCE
        return hand_out(step, decision, pdf, entry, kind=kind, number=number, by=by, valid_until=valid_until)


def licence_number(application: Application) -> str:
    """The number that a licence for this application bears."""
    return application.reference.replace("LA-", "LIC-", 1)
