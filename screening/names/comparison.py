"""One name of a party beside one name of a list: everything that a feature may look at."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from screening.case import Party
from screening.lists.entity import Listed, ListedName
from screening.names.align import Pair
from screening.names.parts import Parts


@dataclass(frozen=True, slots=True)
class Comparison:
    """``pairs``: which words met; ``weigh(word)``: how much a folded word tells on this list (larger is rarer)."""

    party: Party
    query: Parts
    entity: Listed
    name: ListedName
    listed: Parts
    pairs: tuple[Pair, ...]
    weigh: Callable[[str], int]


@dataclass(frozen=True, slots=True)
class Points:
    """What a feature found: 0 (nothing) to 10000 (all of it), and the sentence that says so to an officer."""

    value: int
    sentence: str = ""


NOTHING = Points(0)
"""The feature has nothing to say about this pair."""


@dataclass(frozen=True, slots=True)
class Feature:
    """One line of a roll call. A positive ``weight`` (basis points) proposes a score, a negative one lowers it.

    ``qualified`` False: the proposal stands whatever the qualifiers say.
    """

    fn: Callable[[Comparison], Points]
    weight: int
    qualified: bool = True

    @property
    def says(self) -> str:
        """The feature in one sentence, as officers are shown it."""
        return " ".join((self.fn.__doc__ or "").split())

    def of(self, comparison: Comparison) -> int:
        return self.weight * self.fn(comparison).value // 10_000
