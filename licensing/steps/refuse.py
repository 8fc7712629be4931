"""refuse: a countersigned refusal becomes a letter that names the criteria, and ends the case."""

from datetime import datetime
from typing import TYPE_CHECKING

from licensing.documents import refusal_letter
from licensing.kinds import Refused
from licensing.models import Answer, Application, IssuedDocument
from licensing.records import case_of
from licensing.steps.moving import moving
from licensing.steps.paper import countersigned, hand_out, term
from licensing.steps.submit import codes_of, value_by_currency

if TYPE_CHECKING:
    from licensing.models import User


def refuse(application: Application, *, by: "User", at: datetime, read: int) -> IssuedDocument:
    """Raises NotNow unless a refusal was countersigned, NotAllowed for somebody on the exporter's side."""
    decision = countersigned(application, by=by, grants=False)
    case = case_of(decision.version)
    number = refusal_number(application)
    day, _until = term(at)
    pdf = refusal_letter.pdf(decision, case, number=number, issued_on=day)

    def entry(sha256: str) -> Refused:
        standing = decision.answers.filter(holds=Answer.Holds.STANDS)
        return Refused(
            number=number,
            decision=decision.number,
            sha256=sha256,
            destination=case.route.destination,
            codes=codes_of(case),
            value=value_by_currency(case),
            criteria=sorted(standing.values_list("criterion", flat=True)),
        )

    with moving(application, "refuse", by=by, at=at, read=read) as step:
        return hand_out(step, decision, pdf, entry, kind=IssuedDocument.Kind.REFUSAL, number=number, by=by)


def refusal_number(application: Application) -> str:
    """The number that a letter of refusal for this application bears."""
    return application.reference.replace("LA-", "REF-", 1)
