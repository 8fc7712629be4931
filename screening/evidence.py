"""What screening found outside the case: the state of each list, the hits, and the names nobody can search
for.

Evidence is gathered by ``gather.py`` and handed to the pure engine. It is stored beside the screening, so
that the same case can be assessed again on what was known that day.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from screening import plain
from screening.names.hit import Hit

IN_FORCE, MISSING, STALE = "in_force", "missing", "stale"


@dataclass(frozen=True, slots=True)
class ListState:
    """One list on the day of the screening.

    ``status``: in_force, missing or stale; ``edition``: SHA-256 of the edition, "" when missing; ``reason``
    says in words why a list is not in force. A ``required`` list must be in force before any case can be
    called clear.
    """

    list_id: str
    title: str
    required: bool
    status: str
    edition: str
    taken_in_at: datetime | None
    reason: str

    @property
    def in_force(self) -> bool:
        """True only for the one status that lets a search count: a status nobody knows is not in force."""
        return self.status == IN_FORCE


@dataclass(frozen=True, slots=True)
class Answer:
    """What an officer answered to a question of a criterion, and on what source, itself dated.

    ``choice`` is the value of one of the question's choices, ``by`` the actor's string and ``on`` the day it was given.
    """

    question: str
    choice: str
    words: str
    by: str
    on: date
    source: str
    source_on: date | None


@dataclass(frozen=True, slots=True)
class Evidence:
    """``unreadable``: keys of parties whose name folds to nothing; ``answers``: officers', in the order given."""

    lists: tuple[ListState, ...]
    hits: tuple[Hit, ...]
    unreadable: tuple[str, ...]
    screened_on: date
    answers: tuple[Answer, ...] = ()

    @property
    def wanting(self) -> tuple[ListState, ...]:
        """The required lists that are not in force."""
        return tuple(state for state in self.lists if state.required and not state.in_force)

    @property
    def searched(self) -> tuple[ListState, ...]:
        """The lists in force, required or not."""
        return tuple(state for state in self.lists if state.in_force)

    def list_of(self, hit: Hit) -> ListState:
        """The list that ``hit`` is from. Raises ValueError when the evidence holds no such list."""
        for state in self.lists:
            if state.list_id == hit.list_id and state.edition == hit.edition:
                return state
        raise ValueError(f"a hit is from list {hit.list_id}, edition {hit.edition}, which is not among the lists")


def freeze(evidence: Evidence) -> dict[str, Any]:
    """The evidence as JSON-able values without floats."""
    frozen: dict[str, Any] = plain.to_plain(evidence)
    return frozen


def thaw(data: object) -> Evidence:
    """The exact inverse of ``freeze``. Raises ValueError on an unknown or missing key.

    Evidence that was kept before officers' answers were part of it holds none.
    """
    if isinstance(data, dict) and "answers" not in data:
        data = {**data, "answers": []}
    return plain.from_plain(Evidence, data)
