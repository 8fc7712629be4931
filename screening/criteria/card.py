"""A criterion's card: the law, the words and the house's numbers (``card_file.py`` reads it).

``law:`` and ``house:`` are apart because no act gives a weight. The sentences stand on the card too
(``says:``): a lawyer can mend them without reading Python, and a stored ruleset repeats them word for word.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property

from screening import numbers
from screening.criteria.instruments import instruments
from screening.criteria.question import Question
from screening.criteria.sphere import Sphere
from screening.finding import Law, Severity
from screening.numbers import Number

FULL = 10_000
OUTSIDE = "outside"
"""The sentence of a card whose question does not arise in a case."""

UNANSWERED = "unanswered"
"""The sentence of a card whose questions have no answer; its slot ``open`` lists them."""

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


@dataclass(frozen=True)
class Card:
    """One criterion. As loaded it holds all its dates; ``on(day)`` gives it as in force that day.

    ``room`` is the package it lives in; ``method`` which function computes it (1 is ``find``, 2 is
    ``find_2``). ``mandatory``: no case is cleared without its answer. ``lowers``: for a mitigant, the
    criteria that it may lower. ``evidence``: what an officer needs to see. ``sphere``: of which cases it is
    asked. ``questions``: what only people can answer. ``withdrawn``: the first day on which it is no longer asked.
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
    sphere: Sphere = Sphere.ALWAYS
    questions: tuple[Question, ...] = ()
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
        return self._sentences[key].format_map(slots)

    def grade(self, name: str) -> Severity:
        """The severity of a raised finding: the card's own, or that of the lesser case ``name``."""
        return self._severities[name]

    def rank(self, name: str) -> int:
        """The place of ``grade(name)`` among the weights, the heaviest first."""
        return WEIGHTS.index(self.grade(name))

    # What follows is looked up for each of a case's criteria, and made once.

    @cached_property
    def answerers(self) -> tuple[str, ...]:
        """``answered_by`` as a finding holds it."""
        return tuple(str(who) for who in self.answered_by)

    @cached_property
    def _sentences(self) -> Mapping[str, str]:
        return dict(self.says)

    @cached_property
    def _severities(self) -> Mapping[str, Severity]:
        return {"": self.severity} | {grade.name: grade.severity for grade in self.grades}


def _newest(law: Law) -> tuple[int, str]:
    return (-law.since.toordinal(), law.act)
