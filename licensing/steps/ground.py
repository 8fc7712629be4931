"""What a refusal rests on: a clear risk written down as a path, an embargo, diversion, or something else in words."""

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from licensing.models import Decision, RiskPath, Screening
from licensing.refusal import Refusal

if TYPE_CHECKING:
    from licensing.steps.decide import Proposal


def check_ground(screening: Screening, proposal: "Proposal") -> None:
    """A clear risk is a path, not a word; a grant has no ground. Raises Refusal naming the field."""
    if proposal.grants:
        if proposal.ground:
            raise Refusal(_("Only a refusal has a ground. Take it away, or refuse."), field="ground")
        return
    if proposal.ground not in Decision.Ground.values:
        raise Refusal(_("Choose what the refusal rests on."), field="ground")
    if proposal.ground == Decision.Ground.CLEAR_RISK and not screening.version.risk_paths.exists():
        raise Refusal(
            _("A clear risk is written down as a path, from the item to the harm, and this case has none yet."),
            field="ground",
        )
    if proposal.ground == Decision.Ground.OTHER and not proposal.ground_words.strip():
        raise Refusal(_("Say what the refusal rests on."), field="ground_words")


def paths_of(decision: Decision) -> list[RiskPath]:
    """What a refusal for a clear risk rests on: the paths of its version as they were when it was proposed."""
    if decision.ground != Decision.Ground.CLEAR_RISK:
        return []
    return list(decision.version.risk_paths.filter(at__lte=decision.decided_at).select_related("by"))
