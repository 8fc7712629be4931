"""What a criterion's function may answer, and the four ways to say it. Sentences come from the card."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from screening.criteria.card import Card
from screening.finding import Outcome

Facts = Mapping[str, str]
"""What the sentence rests on, as label and value."""


class Found(NamedTuple):
    """``grade`` names a lesser case of the card, "" for the question itself. ``says``: which sentence was
    used.
    """

    outcome: Outcome
    points: int
    sentence: str
    says: str
    facts: tuple[tuple[str, str], ...] = ()
    grade: str = ""


def clear(card: Card, says: str, facts: Facts, **slots: str) -> Found:
    """The question was asked, looked into, and nothing was found."""
    return _found(Outcome.CLEAR, card, says, facts, slots)


def unknown(card: Card, says: str, facts: Facts, **slots: str) -> Found:
    """The question could not be answered; the sentence says why."""
    return _found(Outcome.UNKNOWN, card, says, facts, slots)


def not_applicable(card: Card, says: str, facts: Facts, **slots: str) -> Found:
    """The question does not arise in this case."""
    return _found(Outcome.NOT_APPLICABLE, card, says, facts, slots)


def raised(card: Card, says: str, facts: Facts, *, grade: str = "", **slots: str) -> Found:
    """Something was found. It weighs what the card says, or what the card says of the lesser case ``grade``."""
    points = card.number(f"points_{grade}" if grade else "points")
    return _found(Outcome.RAISED, card, says, facts, slots, points, grade)


def _found(
    outcome: Outcome,
    card: Card,
    says: str,
    facts: Facts,
    slots: Mapping[str, str],
    points: int = 0,
    grade: str = "",
) -> Found:
    return Found(outcome, points, card.say(says, **slots), says, tuple(facts.items()), grade)
