"""send_back: a senior officer does not countersign; the decision is void and the case is in review again."""

from datetime import datetime
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from licensing.kinds import SentBack
from licensing.models import Application
from licensing.refusal import Refusal
from licensing.steps.countersign import second_hand
from licensing.steps.moving import moving

if TYPE_CHECKING:
    from licensing.models import User


def send_back(application: Application, because: str, *, by: "User", at: datetime, read: int) -> None:
    if not because.strip():
        raise Refusal(_("Say why you send the decision back."), field="because")
    with moving(application, "send_back", by=by, at=at, read=read) as step:
        decision = second_hand(step.application, by)
        decision.sent_back_by = by
        decision.sent_back_at = at
        decision.sent_back_because = because.strip()
        decision.save(update_fields=["sent_back_by", "sent_back_at", "sent_back_because"])
        step.log(SentBack(decision=decision.number, because=because.strip()))
