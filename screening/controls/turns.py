"""Words that turn a reading: negations, words of defence, words that leave open what a thing is, its form.

They belong to no entry: “not for interception” turns every entry alike.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields
from pathlib import Path

from screening import cards
from screening.controls import pattern


@dataclass(frozen=True, slots=True)
class Turns:
    """Patterns. ``negations`` stand before what they deny, ``denials`` behind it, where a language puts the verb
    last; ``defences`` before or behind what they ward off.

    ``open``: a description that holds one leaves open what the thing is, so that its end-use may speak for it.
    ``everyday``: words of household, office and hobby, where Annex I controls nothing. ``whole``: words that only
    look like compounds. ``software``, ``technology``, ``system``, ``hardware``: the form in which an item comes.
    """

    negations: tuple[str, ...]
    defences: tuple[str, ...]
    open: tuple[str, ...]
    everyday: tuple[str, ...]
    whole: tuple[str, ...]
    software: tuple[str, ...]
    technology: tuple[str, ...]
    system: tuple[str, ...]
    hardware: tuple[str, ...]
    denials: tuple[str, ...] = ()

    def patterns(self) -> Iterator[tuple[str, str]]:
        """(field, pattern) of every pattern."""
        for field in fields(self):
            yield from ((field.name, one) for one in getattr(self, field.name))


NOTHING = Turns((), (), (), (), (), (), (), (), ())


def load(path: Path) -> Turns:
    """The card. Raises CardError, which names the field."""
    turns = cards.load(Turns, path)
    for field, one in turns.patterns():
        if pattern.fault(one):
            raise cards.CardError(path.name, field, f"“{one}” {pattern.fault(one)}")
    return turns
