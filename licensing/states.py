"""The whole life of a case in one table. Pure; read it aloud.

A move names its verb, the states it starts from, the state it ends in, and the right it needs: a permission of
``permissions.py``, or EXPORTER (a member of the applying organisation) or SYSTEM (a worker; no person can ask).
"""

from dataclasses import dataclass
from enum import StrEnum

EXPORTER = "exporter"
SYSTEM = "system"


class State(StrEnum):
    DRAFT = "draft"
    SUBMITTED = "submitted"
    SCREENING = "screening"
    IN_REVIEW = "in_review"
    DECIDED = "decided"
    COUNTERSIGNED = "countersigned"
    ISSUED = "issued"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Move:
    verb: str
    sources: tuple[State, ...]
    target: State
    right: str


@dataclass(frozen=True, slots=True)
class Note:
    """Something that is done to a case and leaves its state as it is."""

    verb: str
    states: tuple[State, ...]
    right: str


_BEFORE_THE_END = (State.SUBMITTED, State.SCREENING, State.IN_REVIEW, State.DECIDED)

# fmt: off
MOVES: tuple[Move, ...] = (
    #    verb              from                        to                   right
    Move("submit",         (State.DRAFT,),             State.SUBMITTED,     EXPORTER),
    Move("start_screening",(State.SUBMITTED,),         State.SCREENING,     SYSTEM),
    Move("triage",         (State.SCREENING,),         State.IN_REVIEW,     SYSTEM),
    Move("decide",         (State.IN_REVIEW,),         State.DECIDED,       "licensing.decide_case"),
    Move("send_back",      (State.DECIDED,),           State.IN_REVIEW,     "licensing.countersign_case"),
    Move("reopen",         (State.DECIDED, State.COUNTERSIGNED), State.IN_REVIEW, SYSTEM),
    Move("reconsider",     (State.DECIDED, State.COUNTERSIGNED), State.IN_REVIEW, "licensing.answer_question"),
    Move("countersign",    (State.DECIDED,),           State.COUNTERSIGNED, "licensing.countersign_case"),
    Move("issue",          (State.COUNTERSIGNED,),     State.ISSUED,        "licensing.issue_case"),
    Move("refuse",         (State.COUNTERSIGNED,),     State.REFUSED,       "licensing.issue_case"),
    Move("withdraw",       _BEFORE_THE_END,            State.WITHDRAWN,     EXPORTER),
)

NOTES: tuple[Note, ...] = (
    #    verb        states                                                                right
    Note("rescreen", (State.IN_REVIEW, State.DECIDED, State.COUNTERSIGNED, State.ISSUED),  SYSTEM),
    Note("judge",    (State.IN_REVIEW, State.ISSUED),                                      "licensing.judge_hit"),
    Note("weigh",    (State.ISSUED,),                                                      "licensing.decide_case"),
    Note("answer",   (State.IN_REVIEW,),                                                   "licensing.answer_question"),
    Note("record_path", (State.IN_REVIEW,),                                                "licensing.record_path"),
)
# fmt: on

ENDED = (State.ISSUED, State.REFUSED, State.WITHDRAWN)


class IllegalMove(ValueError):
    """No row of the table has this verb and this state."""


def move(verb: str, state: str) -> Move:
    """The row for a verb in a state. Raises IllegalMove."""
    for row in MOVES:
        if row.verb == verb and state in row.sources:
            return row
    raise IllegalMove(f"{verb} is not possible from {state}")


def note(verb: str, state: str) -> Note:
    """The row of NOTES for a verb in a state. Raises IllegalMove."""
    for row in NOTES:
        if row.verb == verb and state in row.states:
            return row
    raise IllegalMove(f"{verb} is not possible in {state}")


def verbs_from(state: str) -> tuple[str, ...]:
    """What can be done next, whoever may do it."""
    return tuple(row.verb for row in MOVES if state in row.sources)
