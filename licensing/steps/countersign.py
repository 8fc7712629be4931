"""countersign: a senior officer, never the one who decided, signs the decision."""

from datetime import datetime
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from licensing import queries
from licensing.kinds import Countersigned
from licensing.models import Application, Decision
from licensing.refusal import NotAllowed, NotNow
from licensing.steps.moving import moving

if TYPE_CHECKING:
    from licensing.models import User


def countersign(application: Application, *, by: "User", at: datetime, read: int) -> Decision:
    """Raises NotAllowed for the first hand and for the exporter's side."""
    with moving(application, "countersign", by=by, at=at, read=read) as step:
        decision = second_hand(step.application, by)
        decision.countersigned_by = by
        decision.countersigned_at = at
        decision.save(update_fields=["countersigned_by", "countersigned_at"])
        step.log(
            Countersigned(decision=decision.number, outcome=decision.outcome, decided_by=decision.decided_by.actor)
        )
    return decision


def second_hand(application: Application, by: "User") -> Decision:
    """The standing decision, if ``by`` may be its second hand."""
    decision: Decision | None = queries.standing_decision(application)
    if decision is None:
        raise NotNow(_("There is no decision to countersign."))
    if decision.decided_by_id == by.pk:
        raise NotAllowed(_("You proposed this decision. Another senior officer must countersign it."))
    if queries.on_exporters_side(by, application):
        raise NotAllowed(_("You belong to the exporter's organisation and may not countersign."))
    return decision
