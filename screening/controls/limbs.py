"""The limbs of a rule: what must be true, one by one, and the words that speak for or against each.

Article 2(20) of Regulation (EU) 2021/821 has five limbs, and an item that is on no list is a cyber-surveillance item
only if all five are met. A text rarely says all of them, so a limb is met, unmet or unknown, and only a person closes
an unknown one.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from screening import cards


class State(StrEnum):
    """What the words say of a limb. Words for it and words against it together leave it unknown."""

    MET = "met"
    UNMET = "unmet"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Limb:
    """``asks`` is the question in our own words; ``met`` and ``unmet`` are patterns (``pattern.py``)."""

    id: str
    asks: str
    met: tuple[str, ...]
    unmet: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LimbRead:
    """A limb and what the text says of it, in the text's own words. ``by_nature``: nothing was said, but a thing of
    this kind meets the limb by what it is.
    """

    id: str
    asks: str
    state: State
    words: tuple[str, ...]
    by_nature: bool = False


FIVE = ("specially_designed", "covert", "natural_persons", "data_taken", "from_systems")
"""The five limbs of Article 2(20), in the order of the article."""


def load(path: Path) -> tuple[Limb, ...]:
    """The five limbs. Raises CardError when one is missing, or the order is another."""
    limbs = cards.rows(Limb, path)
    if tuple(limb.id for limb in limbs) != FIVE:
        raise cards.CardError(path.name, "", f"must hold exactly {', '.join(FIVE)}, in this order")
    return limbs


def read(limb: Limb, met: tuple[str, ...], unmet: tuple[str, ...], *, by_nature: bool = False) -> LimbRead:
    """The limb with the words found for it and against it."""
    if unmet and not met:
        return LimbRead(limb.id, limb.asks, State.UNMET, unmet)
    if met and not unmet:
        return LimbRead(limb.id, limb.asks, State.MET, met)
    if by_nature and not unmet:
        return LimbRead(limb.id, limb.asks, State.MET, (), by_nature=True)
    return LimbRead(limb.id, limb.asks, State.UNKNOWN, (*met, *unmet))


def patterns(limb: Limb) -> Iterator[tuple[str, bool]]:
    """Each pattern of the limb, and whether it speaks for it."""
    yield from ((one, True) for one in limb.met)
    yield from ((one, False) for one in limb.unmet)
