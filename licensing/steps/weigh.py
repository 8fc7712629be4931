"""weigh: an officer says why a live licence stands beside findings that its decision did not know.

Screening again never takes a licence away: it puts it on a desk, and there it stays until somebody answers for it.
Name hits are judged one by one (``judge``); what other values of an indicator or other rules opened is weighed here.
"""

from datetime import datetime
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from licensing import queries
from licensing.kinds import FindingsWeighed
from licensing.models import Application
from licensing.records import assessment_of
from licensing.refusal import NotAllowed, NotNow, Refusal
from licensing.steps.moving import noting
from licensing.steps.rescreen import of_hits, unanswered
from screening.finding import Finding

if TYPE_CHECKING:
    from licensing.models import User


def to_weigh(application: Application) -> tuple[Finding, ...]:
    """What the newest screening leaves open and the licence's decision does not answer; () off the desk."""
    screening = queries.latest_screening(application)
    if application.new_findings_at is None or screening is None:
        return ()
    findings = assessment_of(screening).findings
    open_still = unanswered(queries.standing_decision(application), findings)
    return tuple(finding for finding in open_still if not of_hits(finding))


def weigh(application: Application, because: str, *, by: "User", at: datetime, read: int) -> None:
    """Raises Refusal, NotAllowed on the exporter's side, NotNow where there is nothing to weigh."""
    if not because.strip():
        raise Refusal(_("Say why the licence stands."), field="because")
    if queries.on_exporters_side(by, application):
        raise NotAllowed(_("You belong to the exporter's organisation and may not weigh its findings."))
    with noting(application, "weigh", by=by, at=at, read=read) as step:
        found = to_weigh(step.application)
        if step.application.new_findings_at is None:
            raise NotNow(_("This licence has no new findings. Nothing was changed."))
        step.application.new_findings_at = None
        step.log(
            FindingsWeighed(
                decision=queries.standing_decision(step.application).number,
                criteria=sorted(one.criterion for one in found),
                role=queries.roles_of(by),
                because=because.strip(),
            )
        )
