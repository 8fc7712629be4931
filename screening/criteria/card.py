"""The grammar of a criterion's card, and its loader. A card that is wrong names its file and field and loads
not at all.

``law:`` and ``house:`` are apart because no act gives a weight. The sentences stand on the card too
(``says:``): a lawyer can mend them without reading Python, and a stored ruleset repeats them word for word.
"""

from __future__ import annotations

import dataclasses
import re
import string
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Any

from screening import cards, numbers, plain
from screening.criteria.instruments import instruments
from screening.finding import Law, Severity
from screening.numbers import Number

ID = re.compile(r"[A-Z]{2}-[0-9]{2}")
FULL = 10_000
WEIGHTS = tuple(Severity)
"""From the heaviest to the lightest."""


class Group(StrEnum):
    """What a criterion looks at. A value is for ever: stored rulesets hold it."""

    END_USER = "end_user"
    ITEM = "item"
    COUNTRY = "country"
    LAW = "law"
    TRANSACTION = "transaction"
    DIVERSION = "diversion"
    SAFEGUARD = "safeguard"
    CODE = "code"


class Answerer(StrEnum):
    """What may close an open finding: hits judged by an officer, an officer's written answer, or one of the
    desk's.
    """

    ADJUDICATED_HITS = "adjudicated_hits"
    OFFICER = "officer"
    DESK = "desk"


@dataclass(frozen=True, slots=True)
class Grade:
    """A lesser case of the same question, which weighs less than the card's severity. ``because`` says why."""

    name: str
    severity: Severity
    because: str


@dataclass(frozen=True, slots=True)
class Card:
    """One criterion. As loaded it holds all its dates; ``on(day)`` gives it as in force that day.

    ``room`` is the package it lives in; ``method`` which function computes it (1 is ``find``, 2 is
    ``find_2``). ``mandatory``: no case is cleared without its answer. ``lowers``: for a mitigant, the
    criteria that it may lower. ``evidence``: what an officer needs to see. ``withdrawn``: the first day on
    which it is no longer asked.
    """

    id: str
    room: str
    asks: str
    title: str
    group: Group
    severity: Severity
    law: tuple[Law, ...]
    house: tuple[Number, ...]
    says: tuple[tuple[str, str], ...]
    answered_by: tuple[Answerer, ...]
    examples: str
    evidence: tuple[str, ...]
    grades: tuple[Grade, ...] = ()
    mandatory: bool = False
    lowers: tuple[str, ...] = ()
    method: int = 1
    withdrawn: date | None = None

    def on(self, day: date) -> Card | None:
        """The card as in force on ``day``: newest law first, one value per house number. None before its
        first day.
        """
        if day < self.since or (self.withdrawn is not None and day >= self.withdrawn):
            return None
        acts = instruments()
        law = sorted((law for law in self.law if law.since <= day and acts[law.act].in_force(day)), key=_newest)
        return dataclasses.replace(self, law=tuple(law), house=numbers.on(self.house, day))

    @property
    def since(self) -> date:
        """The day from which it is asked: that of its first house numbers, or of its first law where it has
        none.
        """
        return min(number.since for number in self.house) if self.house else min(law.since for law in self.law)

    def number(self, name: str) -> int:
        """A house number of a card in force. Raises KeyError when the card has none of that name."""
        return numbers.value(self.house, name)

    def say(self, key: str, **slots: str) -> str:
        """The sentence ``key`` with its slots filled. Raises KeyError when key or slot is unknown."""
        return dict(self.says)[key].format_map(slots)

    def grade(self, name: str) -> Severity:
        """The severity of a raised finding: the card's own, or that of the lesser case ``name``."""
        return {grade.name: grade.severity for grade in self.grades}[name] if name else self.severity


def load(path: Path, room: str) -> Card:
    """The card at ``path``, which belongs to ``room``. Raises CardError, which names file and field."""
    data = cards.read(path)
    if not isinstance(data, dict):
        raise cards.CardError(path.name, "", "is not a table of fields")
    if "room" in data:
        raise cards.CardError(path.name, "room", "is where the file lies, and is not written")
    house = numbers.shape(data.get("house", {}), path.name, "house")
    shaped = data | {
        "room": room,
        "law": _law(data.get("law"), path.name),
        "house": plain.to_plain(house),
        "says": _pairs(data.get("says"), path.name),
    }
    card = cards.shape(Card, shaped, path.name)
    for field, why in _faults(card, path):
        raise cards.CardError(path.name, field, why)
    return card


def _law(data: Any, file: str) -> list[dict[str, Any]]:
    """``{date: {act, place}}``, where one day may bring several acts as a list, as rows with their date."""
    if not isinstance(data, dict) or not data:
        raise cards.CardError(file, "law", "names no act with its date")
    rows = []
    for day, acts in data.items():
        for act in acts if isinstance(acts, list) else [acts]:
            if not isinstance(act, dict):
                raise cards.CardError(file, f"law.{day}", "is not an act with its place")
            rows.append(act | {"since": day})
    return rows


def _pairs(data: Any, file: str) -> list[list[Any]]:
    if not isinstance(data, dict) or not data:
        raise cards.CardError(file, "says", "holds no sentence")
    return [[key, words] for key, words in data.items()]


def _faults(card: Card, path: Path) -> Iterator[tuple[str, str]]:
    """Everything that is wrong with a card of the right shape, as (field, why)."""
    stem = card.id.lower().replace("-", "_")
    if not ID.fullmatch(card.id) or path.name != f"{stem}.yaml":
        yield (
            "id",
            f"{card.id!r} is not two capitals, a hyphen and two digits, or the file is not named after it",
        )
    if card.examples != f"{stem}.examples.yaml":
        yield "examples", f"must be {stem}.examples.yaml, beside the card"
    for field in ("asks", "title", "answered_by", "evidence"):
        if not getattr(card, field):
            yield field, "is empty"
    if not card.asks.endswith("?"):
        yield "asks", "is not a question"
    yield from _law_faults(card)
    yield from _weight_faults(card)
    yield from _sentence_faults(card)


def _law_faults(card: Card) -> Iterator[tuple[str, str]]:
    acts = instruments()
    for law in card.law:
        if law.act not in acts:
            yield f"law.{law.since}.act", f"{law.act!r} is not in instruments.yaml"
        elif law.since < acts[law.act].since:
            yield f"law.{law.since}", f"{law.act} is in force from {acts[law.act].since} only"
    if not any(law.since <= card.since for law in card.law):
        yield "law", f"no act is in force on {card.since}, the first day of the house numbers"


def _weight_faults(card: Card) -> Iterator[tuple[str, str]]:
    weighs = card.severity in (Severity.BLOCK, Severity.HIGH, Severity.MEDIUM, Severity.LOW)
    for name in ("points", *(f"points_{grade.name}" for grade in card.grades)) if weighs else ():
        if not any(number.name == name for number in card.house):
            yield f"house.{name}", "is missing: a raised finding has points"
    for number in card.house:
        if number.name.startswith("points") and not 0 < number.value <= FULL:
            yield f"house.{number.name}.{number.since}", f"{number.value} is not between 1 and {FULL}"
    # A number that starts later than its card would leave the criterion unasked, or asked without its threshold.
    if len({min(n.since for n in card.house if n.name == name) for name in {n.name for n in card.house}}) > 1:
        yield "house", "all numbers of a card start on the same day"
    for grade in card.grades:
        if not weighs or WEIGHTS.index(grade.severity) <= WEIGHTS.index(card.severity):
            yield f"grades.{grade.name}", "a lesser case weighs less than the card"
    if bool(card.lowers) is not (card.severity is Severity.MITIGANT):
        yield "lowers", "is for mitigants, which must name the criteria that they may lower"


def _sentence_faults(card: Card) -> Iterator[tuple[str, str]]:
    for key, words in card.says:
        if any(slot is not None and not slot.isidentifier() for _, slot, _, _ in string.Formatter().parse(words)):
            yield f"says.{key}", "a slot is one plain word in braces"


def _newest(law: Law) -> tuple[int, str]:
    return (-law.since.toordinal(), law.act)
