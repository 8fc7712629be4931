"""Examples as a reader sees them: what is given, said in words, and the sentence that comes out."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

from screening.assess import assess
from screening.criteria import words
from screening.criteria.answers import WORDS
from screening.criteria.card import Card
from screening.criteria.examples import Example, Given, examples
from screening.criteria.question import Question
from screening.finding import Finding
from screening.ruleset import Ruleset

_LABELS = {
    "origin": "from",
    "via": "through",
    "destination": "to",
    "use": "end-use",
    "wrote": "the exporter wrote",
    "asked": "the exporter chose",
    "answered": "an officer answered",
    "lists": "lists",
    "hits": "resemblances",
    "unreadable": "cannot be read",
    "parties": "parties",
    "items": "items",
}
_STATES = {"in_force": "in force", "stale": "too old", "missing": "missing"}


def rows(card: Card, rules: Ruleset) -> list[dict[str, Any]]:
    """The examples of a criterion as they stand today, answered by ``rules``."""
    return [dict(row) for row in _rows(card.id, card.room, card.examples, _Rules(rules))]


class _Rules:
    """A ruleset as a key: its name is its content."""

    def __init__(self, rules: Ruleset) -> None:
        self.rules = rules

    def __hash__(self) -> int:
        return hash(self.rules.fingerprint)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Rules) and other.rules.fingerprint == self.rules.fingerprint


@lru_cache(maxsize=256)
def _rows(id: str, room: str, file: str, by: _Rules) -> tuple[dict[str, Any], ...]:
    return tuple(_row(example, _finding(id, example, by.rules), by.rules) for example in examples(by.rules.card(id)))


def _finding(id: str, example: Example, rules: Ruleset) -> Finding:
    found = assess(example.case(), example.evidence(), rules).findings
    return next(finding for finding in found if finding.criterion == id)


def _row(example: Example, finding: Finding, rules: Ruleset) -> dict[str, Any]:
    given = _given(example.given, rules)
    return {
        "shows": example.shows,
        "given": [{"what": _LABELS.get(what, what), "says": says} for what, says in given],
        "outcome": str(finding.outcome),
        "severity": str(finding.severity),
        "points": finding.points,
        "sentence": finding.sentence,
    }


def _questions(rules: Ruleset) -> dict[str, Question]:
    return {question.id: question for card in rules.cards for question in card.questions}


def _given(given: Given, rules: Ruleset) -> Iterator[tuple[str, str]]:
    """Only what a row says itself; the rest of the case is a harmless delivery."""
    for field in dataclasses.fields(given):
        value = getattr(given, field.name)
        if value != field.default:
            yield field.name, _say(field.name, value, given, rules) or "none"


def _say(name: str, value: Any, given: Given, rules: Ruleset) -> str:
    match name:
        case "origin" | "destination":
            return rules.countries.name(value)
        case "via":
            return words.listing(map(rules.countries.name, value))
        case "asked" | "answered":
            questions = _questions(rules)
            return "; ".join(_answer(id, said, questions) for id, said in value)
    return value if isinstance(value, str) else "; ".join(_one(name, one, given, rules) for one in value)


def _answer(id: str, said: str, questions: Mapping[str, Question]) -> str:
    """An answer in the words of its question: “the scale of the item: chosen devices”."""
    question = questions.get(id.removesuffix(WORDS))
    if question is None:
        return f"{id}: {said}"
    if id.endswith(WORDS):
        return f"on {question.short} in words: {words.quote(said)}"
    choice = question.choice(said)
    return f"{question.short}: {choice.label if choice else said.replace('_', ' ')}"


def _one(name: str, one: Any, given: Given, rules: Ruleset) -> str:
    match name:
        case "parties":
            role = words.ROLES.get(one.role, "party")
            return f"{role} {words.quote(one.name)}, {rules.countries.name(one.country)}"
        case "items":
            return f"{words.quote(one.description)}{f', declared {one.code}' if one.code else ''}"
        case "hits":
            pair = f"{words.quote(given.parties[one.party - 1].name)} and listed {words.quote(one.listed)}"
            return f"{pair}, a likeness of {words.percent(one.score)}"
        case "lists":
            return f"{one[0]}, {_STATES.get(one[1], one[1])}"
        case "unreadable":
            return words.quote(given.parties[one - 1].name)
    return ": ".join(map(str, one)) if isinstance(one, tuple) else str(one)
