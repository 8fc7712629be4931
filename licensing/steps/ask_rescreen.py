"""ask_rescreen: somebody asks for every live case and licence to be screened whole again, with a reason."""

from datetime import datetime
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils.translation import gettext as _

from ledger.write import append
from licensing import rescreening
from licensing.kinds import RescreeningAsked
from licensing.models import FullRescreen
from licensing.refusal import NotAllowed, Refusal
from licensing.steps.rescreen import SUBJECT

if TYPE_CHECKING:
    from licensing.models import User

OPERATOR = "system:operator"
"""Whoever runs commands on the server: the operator's own log says who that was."""


def ask_rescreen(because: str, *, by: "User | None", at: datetime) -> FullRescreen:
    """The work is due when this returns. ``by`` None is the operator's command. Raises NotAllowed, Refusal."""
    if by is not None and not by.has_perm("licensing.ask_rescreen"):
        raise NotAllowed(_("Your role does not allow this step. Nothing was changed."))
    if not because.strip():
        raise Refusal(_("Say why everything has to be screened again."), field="because")
    actor = by.actor if by else OPERATOR
    with transaction.atomic():
        asked = FullRescreen.objects.create(asked_at=at, by=actor, because=because.strip())
        entry = RescreeningAsked(cases=rescreening.live(at=at).count(), because=because.strip())
        append(entry, subject=SUBJECT, by=actor, at=at)
    rescreening.plan(at=at)
    return asked
