"""One name of a party beside one name of a list: everything that a feature may look at."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import NamedTuple

from screening.case import Party
from screening.lists.entity import Listed, ListedName
from screening.names.align import Pair
from screening.names.parts import Parts


class Comparison(NamedTuple):
    """``pairs``: which words met. Neither this nor Points is a dataclass: a query makes thousands, tuples are cheap."""

    party: Party
    query: Parts
    entity: Listed
    name: ListedName
    listed: Parts
    pairs: tuple[Pair, ...]

    @property
    def kind(self) -> str:
        """Which roll call fits: the kind the list gives, else the party's, else an organisation's."""
        if (kind := self.entity.kind) != "unknown" or (kind := self.party.kind) != "unknown":
            return kind
        return "organisation"


class Points(NamedTuple):
    """What a feature found: 0 (nothing) to 10000 (all of it), and the sentence that says so to an officer."""

    value: int
    sentence: str = ""


NOTHING = Points(0)
"""The feature has nothing to say about this pair."""


@dataclass(frozen=True, slots=True)
class Feature:
    """One line of a roll call: a proposal of a score, or a qualifier that moves it by up to ``weight`` basis points.

    ``certain``: the proposal stands whatever the qualifiers say.
    """

    fn: Callable[[Comparison], Points]
    weight: int
    certain: bool = False

    @property
    def says(self) -> str:
        """The feature in one sentence, as officers are shown it."""
        return " ".join((self.fn.__doc__ or "").split())

    def of(self, comparison: Comparison) -> int:
        """Basis points, rounded towards nothing."""
        return round_to_nothing(self.weight * self.fn(comparison).value)


def round_to_nothing(points: int) -> int:
    """``points`` hundred-millionths as basis points: -1 and 1 are both nothing."""
    return points // 10_000 if points >= 0 else -(-points // 10_000)


@dataclass(frozen=True, slots=True)
class RollCall:
    """The features of one kind of party: what proposes a score (the highest counts), then what moves it (all count)."""

    proposals: tuple[Feature, ...]
    qualifiers: tuple[Feature, ...]
    certain: tuple[Feature, ...] = field(init=False)
    by_name: tuple[Feature, ...] = field(init=False)

    def __post_init__(self) -> None:
        """Sorted once: who asks for the score asks for one kind of proposal after the other."""
        object.__setattr__(self, "certain", tuple(one for one in self.proposals if one.certain))
        object.__setattr__(self, "by_name", tuple(one for one in self.proposals if not one.certain))
