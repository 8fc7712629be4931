"""The rules as plain values: what the JSON holds, and what the pages draw. Fields are added, never changed."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from screening.criteria.card import Card
from screening.criteria.instruments import Instrument
from screening.criteria.question import Question
from screening.finding import Law
from screening.lanes import RULES
from screening.numbers import Number
from screening.ruleset import Ruleset

Shape = dict[str, Any]


def heading(card: Card) -> Shape:
    """A criterion in a list."""
    return {
        "id": card.id,
        "title": card.title,
        "asks": card.asks,
        "group": str(card.group),
        "severity": str(card.severity),
        "mandatory": card.mandatory,
        "since": card.since,
    }


def criterion(card: Card, rules: Ruleset, examples: Iterable[Shape]) -> Shape:
    """Everything that a criterion's page says."""
    return {
        **heading(card),
        "sphere": str(card.sphere),
        "method": card.method,
        "law": [law(row, rules) for row in card.law],
        "numbers": [number(card.id, row) for row in card.house],
        "grades": [{"name": g.name, "severity": str(g.severity), "because": g.because} for g in card.grades],
        "sentences": [{"key": key, "words": words} for key, words in card.says],
        "lowers": list(card.lowers),
        "lowered_by": sorted(id for id, lowered in rules.lowers.items() if card.id in lowered),
        "answered_by": [str(who) for who in card.answered_by],
        "evidence": list(card.evidence),
        "questions": [question(row) for row in card.questions],
        "examples": list(examples),
    }


def law(row: Law, rules: Ruleset) -> Shape:
    """An act that a criterion rests on: the place in it, since when, and where the text is read."""
    act = next(act for act in rules.acts if act.id == row.act)
    return {
        "act": row.act,
        "name": act.name,
        "place": row.place,
        "since": row.since,
        "register": act.register,
        "reference": act.reference,
        "binding": act.binding,
    }


def number(of: str, row: Number) -> Shape:
    """A house number. ``of``: the id of a criterion, "names" or "controls"."""
    return {
        "of": of,
        "name": row.name,
        "value": row.value,
        "since": row.since,
        "set_by": row.set_by,
        "because": row.because,
    }


def numbers(rules: Ruleset) -> list[Shape]:
    """Every house number of a day: those of names, of control entries, and of each criterion."""
    return [
        *(number("names", row) for row in rules.names),
        *(number("controls", row) for row in rules.catalogue.house),
        *(number(card.id, row) for card in rules.cards for row in card.house),
    ]


def question(row: Question) -> Shape:
    """What only a person can answer."""
    return {
        "id": row.id,
        "of": str(row.of),
        "asks": row.asks,
        "evidence": list(row.evidence),
        "choices": [{"value": c.value, "label": c.label, "outcome": str(c.outcome)} for c in row.choices],
    }


def instrument(act: Instrument, rules: Ruleset) -> Shape:
    """An act, and the criteria that cite it."""
    cited = [card.id for card in rules.cards if any(law.act == act.id for law in card.law)]
    return {
        "id": act.id,
        "name": act.name,
        "register": act.register,
        "reference": act.reference,
        "binding": act.binding,
        "since": act.since,
        "until": act.until,
        "cited_by": cited,
    }


def lanes() -> list[Shape]:
    """The rows of the lane table, in the order in which they are read."""
    return [{"rule": rule.id, "lane": str(rule.lane), "says": rule.sentence} for rule in RULES]
