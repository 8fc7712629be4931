"""Why a case has its lane, short enough to be read: a case can have thirty open questions, and the lane names them."""

from dataclasses import dataclass

from screening.finding import Assessment

SHOWN = 3
"""So many reasons stand in the sentence; what is beyond is folded away below it."""


@dataclass(frozen=True, slots=True)
class Why:
    """``says``: the sentence, with all its reasons or the first; ``others``: the reasons that it leaves out."""

    says: str
    others: tuple[str, ...] = ()


def why_lane(assessment: Assessment) -> Why:
    """The stored sentence whole, or cut after the first reasons; nothing is worded anew."""
    titles = {finding.criterion: finding.title for finding in assessment.findings}
    reasons = [f"{titles[criterion]} ({criterion})" for criterion in assessment.fired_by if criterion in titles]
    left = "; ".join(reasons[SHOWN:])
    # A sentence of another make, from an older release, is shown as it is.
    if not left or not assessment.because.endswith(f"; {left}."):
        return Why(assessment.because)
    return Why(f"{assessment.because.removesuffix(f'; {left}.')} …", tuple(reasons[SHOWN:]))
