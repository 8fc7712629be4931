"""Where an application stands, in the exporter's words: who works on it and what comes next, never what was found.

Several states of the office are one stage for the exporter: whether a decision is proposed or countersigned is
nobody's business before it is issued.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from licensing.states import State


@dataclass(frozen=True, slots=True)
class Stage:
    """``tone``: of ``licensing.web.marks.TONES``; ``step``: place in STEPS from 1, or 0; ``next``: what happens."""

    key: str
    label: str | Promise
    tone: str
    states: tuple[State, ...]
    step: int
    next: str | Promise


STEPS = (_("Submitted"), _("Checks"), _("Consideration"), _("Decision"))

STAGES = (
    Stage("draft", _("Draft"), "neutral", (State.DRAFT,), 0, _("Only your organisation can see it.")),
    Stage(
        "submitted",
        _("Submitted"),
        "waiting",
        (State.SUBMITTED,),
        1,
        _("We have your application. Our checks begin by themselves, usually within a minute."),
    ),
    Stage(
        "checks",
        _("Being checked"),
        "waiting",
        (State.SCREENING,),
        2,
        _("Parties and items are being checked. An officer takes the application up when that is done."),
    ),
    Stage(
        "considered",
        _("Being considered"),
        "waiting",
        (State.IN_REVIEW, State.DECIDED),
        3,
        _("Officers are considering the application. You need to do nothing unless we ask you."),
    ),
    Stage(
        "deciding",
        _("Decision being issued"),
        "waiting",
        (State.COUNTERSIGNED,),
        4,
        _("The decision is made and its document is being issued. The application can no longer be withdrawn."),
    ),
    Stage("issued", _("Licence issued"), "calm", (State.ISSUED,), 4, _("Your licence can be downloaded below.")),
    Stage(
        "refused",
        _("Refused"),
        "stop",
        (State.REFUSED,),
        4,
        _("The letter below says why. The items may not be exported on this application."),
    ),
    Stage(
        "withdrawn",
        _("Withdrawn"),
        "neutral",
        (State.WITHDRAWN,),
        0,
        _("You took the application back. It stays in your list and nobody works on it."),
    ),
)

_BY_STATE: Mapping[str, Stage] = {state: stage for stage in STAGES for state in stage.states}


def stage(state: str) -> Stage:
    """The stage of a state. Raises KeyError for a word that is no state."""
    return _BY_STATE[state]


def states_of(key: str) -> tuple[str, ...]:
    """The states that a stage stands for; none for a key that is no stage."""
    return next((stage.states for stage in STAGES if stage.key == key), ())
