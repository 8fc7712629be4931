from datetime import date
from pathlib import Path

import pytest

from screening.cards import CardError
from screening.criteria.card import Card
from screening.criteria.card_file import load
from screening.criteria.sphere import Sphere
from screening.finding import Severity

GOOD = """\
id: XX-01
asks: Is the sky blue?
title: Colour of the sky
group: item
severity: high
law:
  2021-09-09: {act: EU-2021-821, place: Article 1}
  2024-10-16: {act: EU-REC-2024-2659, place: section 1}
house:
  points:
    2026-01-01: {value: 5000, set_by: desk, because: a start}
    2027-01-01: {value: 6000, set_by: desk, because: a year of cases}
  points_half:
    2026-01-01: {value: 2500, set_by: desk, because: half of it}
grades:
  - {name: half, severity: medium, because: only half of it is blue}
says:
  clear: It is {colour}.
answered_by: [officer]
examples: xx_01.examples.yaml
evidence: [a look]
"""


def written(folder: Path, text: str, name: str = "xx_01.yaml") -> Path:
    path = folder / name
    path.write_text(text, "utf-8")
    return path


@pytest.fixture
def card(tmp_path: Path) -> Card:
    return load(written(tmp_path, GOOD), "a.room")


def test_a_card_is_read(card: Card) -> None:
    assert (card.id, card.room, card.severity, card.since) == ("XX-01", "a.room", Severity.HIGH, date(2026, 1, 1))
    assert card.say("clear", colour="grey") == "It is grey."


def test_a_lesser_case_weighs_less(card: Card) -> None:
    assert (card.grade(""), card.grade("half")) == (Severity.HIGH, Severity.MEDIUM)
    with pytest.raises(KeyError):
        card.grade("quarter")


def test_a_sentence_without_its_slot_is_an_error(card: Card) -> None:
    with pytest.raises(KeyError):
        card.say("clear", size="big")


def test_what_is_in_force_depends_on_the_day(card: Card) -> None:
    first, later = card.on(date(2026, 1, 1)), card.on(date(2027, 6, 1))
    assert first is not None
    assert later is not None
    assert (first.number("points"), later.number("points")) == (5000, 6000)
    assert [law.act for law in first.law] == ["EU-REC-2024-2659", "EU-2021-821"]
    assert card.on(date(2025, 12, 31)) is None


def test_a_withdrawn_card_is_asked_until_its_day(tmp_path: Path) -> None:
    card = load(written(tmp_path, GOOD + "withdrawn: 2028-01-01\n"), "a.room")
    assert card.on(date(2027, 12, 31)) is not None
    assert card.on(date(2028, 1, 1)) is None


@pytest.mark.parametrize(
    ("old", "new", "field"),
    [
        ("id: XX-01", "id: XX-1", "id"),
        ("id: XX-01", "id: YY-01", "id"),
        ("blue?", "blue", "asks"),
        ("title: Colour of the sky", 'title: ""', "title"),
        ("title:", "titel:", "titel"),
        ("group: item", "group: weather", "group"),
        ("severity: high\nlaw", "severity: huge\nlaw", "severity"),
        ("act: EU-2021-821", "act: EU-1999-001", "act"),
        ("  2021-09-09:", "  2020-01-01:", "law"),
        ("place: Article 1", "plaice: Article 1", "law"),
        ("value: 5000", "value: 50.5", "value"),
        ("value: 5000", "value: 10001", "points"),
        ("value: 5000", "value: 0", "points"),
        ("  points:\n", "  weight:\n", "points"),
        ("  points_half:\n    2026", "  points_half:\n    2027", "house"),
        ("severity: medium", "severity: high", "grades.half"),
        ("severity: medium", "severity: block", "grades.half"),
        ("{colour}", "{colour.name}", "says.clear"),
        ("{colour}", "{0}", "says.clear"),
        ("says:\n  clear: It is {colour}.", "says: {}", "says"),
        ("answered_by: [officer]", "answered_by: [anybody]", "answered_by"),
        ("answered_by: [officer]", "answered_by: []", "answered_by"),
        ("xx_01.examples", "examples", "examples"),
        ("evidence: [a look]", "evidence: [a look]\nlowers: [DV-01]", "lowers"),
        ("evidence: [a look]", "evidence: [a look]\nroom: a.room", "room"),
    ],
)
def test_a_wrong_card_names_its_file_and_field(tmp_path: Path, old: str, new: str, field: str) -> None:
    assert old in GOOD
    path = written(tmp_path, GOOD.replace(old, new, 1))
    with pytest.raises(CardError, match=field) as refused:
        load(path, "a.room")
    assert refused.value.file == "xx_01.yaml"


def test_a_mitigant_names_what_it_lowers(tmp_path: Path) -> None:
    text = GOOD.replace("severity: high\nlaw", "severity: mitigant\nlaw")
    text = text.replace("grades:\n  - {name: half, severity: medium, because: only half of it is blue}\n", "")
    with pytest.raises(CardError, match="lowers"):
        load(written(tmp_path, text), "a.room")
    assert load(written(tmp_path, text + "lowers: [DV-01]\n"), "a.room").lowers == ("DV-01",)


ASKED = GOOD.replace(
    "answered_by:",
    """questions:
  - id: XX-01.day
    of: exporter
    asks: What colour is it?
    short: the colour
    evidence: [a look]
    choices:
      - {value: blue, label: blue, outcome: clear, says: clear}
      - {value: half, label: half, outcome: raised, says: clear, grade: half}
answered_by:""",
).replace("  clear: It is {colour}.", "  clear: It is {answer}.\n  unanswered: Open {open}.\n  outside: Indoors.")


def test_a_card_with_a_question_and_a_sphere_is_read(tmp_path: Path) -> None:
    card = load(
        written(tmp_path, ASKED.replace("severity: high\nlaw", "severity: high\nsphere: sensitive\nlaw")), "a.room"
    )
    assert (card.sphere, card.questions[0].id) == (Sphere.SENSITIVE, "XX-01.day")


@pytest.mark.parametrize(
    ("old", "new", "field"),
    [
        ("severity: high\nlaw", "severity: high\nsphere: everywhere\nlaw", "sphere"),
        ("of: exporter", "of: neighbour", "of"),
        ("id: XX-01.day", "id: XX-01.Day", "questions"),
        ("short: the colour", 'short: ""', "questions.XX-01.day"),
        ("    evidence: [a look]\n    choices", "    evidence: []\n    choices", "questions.XX-01.day"),
        ("value: half", "value: blue", "questions.XX-01.day"),
        ("outcome: raised", "outcome: perhaps", "outcome"),
        ("label: half, ", "", "label"),
        ("  unanswered: Open {open}.\n", "", "says.unanswered"),
    ],
)
def test_a_wrong_question_or_sphere_names_its_field(tmp_path: Path, old: str, new: str, field: str) -> None:
    assert old in ASKED
    with pytest.raises(CardError, match=field):
        load(written(tmp_path, ASKED.replace(old, new, 1)), "a.room")


def test_a_sphere_needs_a_sentence_for_what_lies_outside(tmp_path: Path) -> None:
    text = ASKED.replace("severity: high\nlaw", "severity: high\nsphere: controlled\nlaw").replace(
        "  outside: Indoors.\n", ""
    )
    with pytest.raises(CardError, match=r"says\.outside"):
        load(written(tmp_path, text), "a.room")
