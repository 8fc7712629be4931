"""Reads a criterion's card. A card that is wrong names its file and field and loads not at all."""

from __future__ import annotations

import re
import string
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from screening import cards, numbers, plain
from screening.criteria.card import FULL, OUTSIDE, UNANSWERED, WEIGHTS, Card
from screening.criteria.instruments import instruments
from screening.criteria.question import ID as QUESTION_ID
from screening.criteria.question import NOT_KNOWN, Question
from screening.criteria.sphere import Sphere
from screening.finding import Severity

ID = re.compile(r"[A-Z]{2}-[0-9]{2}")


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
    yield from _question_faults(card)


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


def _question_faults(card: Card) -> Iterator[tuple[str, str]]:
    if card.sphere is not Sphere.ALWAYS and OUTSIDE not in dict(card.says):
        yield f"says.{OUTSIDE}", "is missing: a question that is not asked of every case says why it is not"
    if card.questions and UNANSWERED not in dict(card.says):
        yield f"says.{UNANSWERED}", "is missing: a question without an answer says so"
    for question in card.questions:
        field = f"questions.{question.id}"
        if not QUESTION_ID.fullmatch(question.id) or not question.id.startswith(f"{card.id}."):
            yield field, f"is not {card.id}, a point and a word"
        if [one.id for one in card.questions].count(question.id) > 1:
            yield field, "is given twice"
        if not question.asks.endswith("?") or not question.short or not question.evidence:
            yield field, "has a question, its short form, and what counts as evidence"
        yield from _choice_faults(card, question, field)


def _choice_faults(card: Card, question: Question, field: str) -> Iterator[tuple[str, str]]:
    values = [choice.value for choice in question.choices]
    if len(set(values)) != len(values) or NOT_KNOWN in values:
        yield field, f"offers one value twice, or {NOT_KNOWN}, which is offered with every question"
    if len({choice.outcome for choice in question.choices}) < 2:
        yield field, "makes no difference: all its choices have one outcome"
    for choice in question.choices:
        if choice.says not in dict(card.says):
            yield f"{field}.{choice.value}", f"{choice.says!r} is no sentence of this card"
        if choice.grade and choice.grade not in [grade.name for grade in card.grades]:
            yield f"{field}.{choice.value}", f"{choice.grade!r} is no lesser case of this card"
