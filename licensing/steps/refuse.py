"""refuse: a countersigned refusal becomes a letter that names the criteria, and ends the case."""

from datetime import datetime
from typing import TYPE_CHECKING

from licensing import store
from licensing.documents import refusal_letter
from licensing.kinds import Refused
from licensing.models import Answer, Application, IssuedDocument
from licensing.records import case_of
from licensing.steps.issue import countersigned, term
from licensing.steps.moving import moving
from licensing.steps.submit import codes_of, value_by_currency
from screening.jobs.queue import enqueue

if TYPE_CHECKING:
    from licensing.models import User


def refuse(application: Application, *, by: "User", at: datetime, read: int) -> IssuedDocument:
    """Raises NotNow unless a refusal was countersigned, NotAllowed for somebody on the exporter's side."""
    decision = countersigned(application, by=by, grants=False)
    case = case_of(decision.version)
    number = refusal_number(application)
    day, _until = term(at)
    pdf = refusal_letter.pdf(decision, case, number=number, issued_on=day)
    with moving(application, "refuse", by=by, at=at, read=read) as step:
        sha256, _new = store.put(pdf)
        entry = step.log(
            Refused(
                number=number,
                decision=decision.number,
                sha256=sha256,
                destination=case.route.destination,
                codes=codes_of(case),
                value=value_by_currency(case),
                criteria=sorted(
                    answer.criterion for answer in decision.answers.all() if answer.holds == Answer.Holds.STANDS
                ),
            )
        )
        issued = IssuedDocument.objects.create(
            decision=decision,
            kind=IssuedDocument.Kind.REFUSAL,
            number=number,
            sha256=sha256,
            size=len(pdf),
            issued_by=by,
            issued_at=at,
            entry=entry,
        )
        enqueue("prove", number, {"issued": issued.pk}, at=at)
    return issued


def refusal_number(application: Application) -> str:
    """The number that a letter of refusal for this application bears."""
    return application.reference.replace("LA-", "REF-", 1)
