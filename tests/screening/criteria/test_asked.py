"""How the answers of people make a finding. The card is invented."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from screening.cards import CardError
from screening.case import Case, EndUse
from screening.criteria.asked import by_answers, raises, replies, told
from screening.criteria.asked import found as made
from screening.criteria.card import Card
from screening.criteria.card_file import load
from screening.criteria.found import Found
from screening.criteria.known import Known
from screening.evidence import Answer, Evidence
from screening.finding import Outcome
from tests.screening import pictures

CARD = """\
id: XX-01
asks: Is the sky blue?
title: Colour of the sky
group: item
severity: high
law:
  2021-09-09: {act: EU-2021-821, place: Article 1}
grades:
  - {name: half, severity: low, because: only half of it}
house:
  points: {2026-01-01: {value: 5000, set_by: desk, because: a start}}
  points_half: {2026-01-01: {value: 500, set_by: desk, because: a start}}
says:
  clear: "{who} says {answer}."
  raised: "{who} says {answer} on {source} with {words}."
  half: "half, {who}{said} ({source})."
  aside: "aside."
  unanswered: "open is {open}."
questions:
  - id: XX-01.day
    of: exporter
    asks: What colour is it by day?
    short: the colour by day
    evidence: [a look]
    choices:
      - {value: blue, label: blue, outcome: clear, says: clear}
      - {value: none, label: no colour, outcome: not_applicable, says: aside}
      - {value: half, label: half red, outcome: raised, says: half, grade: half}
      - {value: red, label: red, outcome: raised, says: raised}
  - id: XX-01.night
    of: officer
    asks: And by night?
    short: the colour by night
    evidence: [a look]
    choices:
      - {value: blue, label: blue, outcome: clear, says: clear}
      - {value: red, label: red, outcome: raised, says: raised}
answered_by: [officer]
examples: xx_01.examples.yaml
evidence: [a look]
"""


def card(folder: Path, text: str = CARD) -> Card:
    path = folder / "xx_01.yaml"
    path.write_text(text, "utf-8")
    made = load(path, "room").on(date(2026, 6, 1))
    assert made is not None
    return made


def case(**asked: str) -> Case:
    pairs = tuple((f"XX-01.{name.replace('_words', '.words')}", value) for name, value in asked.items())
    return pictures.case(end_use=EndUse("Rain", pairs))


def officer(question: str, choice: str) -> Answer:
    return Answer(f"XX-01.{question}", choice, "Seen.", "user:1", date(2026, 6, 2), "Sky report", date(2026, 5, 1))


def found(folder: Path, one: Case, *answers: Answer) -> Found:
    rules = pictures.rules()
    known = Known(rules.countries, (), (), 6500)
    evidence: Evidence = replace(pictures.evidence(), answers=answers)
    return by_answers(one, evidence, card(folder), known)


def test_every_question_answered_well_is_clear(tmp_path: Path) -> None:
    answer = found(tmp_path, case(day="blue"), officer("night", "blue"))
    assert (answer.outcome, answer.sentence) == (Outcome.CLEAR, "the exporter says blue.")


@pytest.mark.parametrize("nothing", ["", "not_known", "a choice of an older form"])
def test_what_is_not_answered_is_open_and_named(tmp_path: Path, nothing: str) -> None:
    answer = found(tmp_path, case(day=nothing), officer("night", "blue"))
    assert answer.outcome is Outcome.UNKNOWN
    assert answer.sentence == "open is the colour by day."


def test_a_bad_answer_is_not_hidden_by_a_missing_one(tmp_path: Path) -> None:
    answer = found(tmp_path, case(day="red"))
    assert (answer.outcome, answer.points, answer.grade) == (Outcome.RAISED, 5000, "")


def test_of_two_bad_answers_the_heavier_is_said(tmp_path: Path) -> None:
    answer = found(tmp_path, case(day="half"), officer("night", "red"))
    assert answer.sentence == "an officer says red on Sky report, 1 May 2026 with “Seen”."
    assert found(tmp_path, case(day="half"), officer("night", "blue")).points == 500


def test_a_clear_answer_goes_before_one_that_does_not_apply(tmp_path: Path) -> None:
    assert found(tmp_path, case(day="none"), officer("night", "blue")).outcome is Outcome.CLEAR


def test_an_answer_that_leaves_it_open_goes_before_a_clear_one(tmp_path: Path) -> None:
    mixed = "      - {value: mixed, label: mixed, outcome: unknown, says: aside}\n"
    text = CARD.replace("      - {value: none", f"{mixed}      - {{value: none")
    asked = replies(
        card(tmp_path, text), case(day="mixed"), replace(pictures.evidence(), answers=(officer("night", "blue"),))
    )
    assert made(card(tmp_path, text), asked).outcome is Outcome.UNKNOWN


def test_an_officers_latest_answer_goes_before_all_others(tmp_path: Path) -> None:
    answers = (officer("day", "blue"), officer("day", "red"))
    assert found(tmp_path, case(day="blue"), *answers).outcome is Outcome.RAISED


def test_the_facts_hold_the_answer_its_author_words_and_source(tmp_path: Path) -> None:
    answer = found(tmp_path, case(day="blue", day_words="clear since May"), officer("night", "red"))
    assert answer.facts == (
        ("the colour by day", "blue (the exporter: “clear since May”)"),
        ("the colour by night", "red (an officer, on Sky report, 1 May 2026: “Seen”)"),
    )


@pytest.mark.parametrize(
    ("words", "source", "on", "sentence"),
    [
        ("Half.", "Sky report", date(2026, 5, 1), "half, an officer: “Half” (Sky report, 1 May 2026)."),
        ("", "Sky report", None, "half, an officer (Sky report)."),
        ("  ", "", date(2026, 5, 1), "half, an officer (1 May 2026)."),
        ("It said “half”", "", None, "half, an officer: “It said “half”” (no source named)."),
    ],
)
def test_a_sentence_reads_well_without_words_or_source_or_day(
    tmp_path: Path, words: str, source: str, on: date | None, sentence: str
) -> None:
    answer = Answer("XX-01.day", "half", words, "user:1", date(2026, 6, 2), source, on)
    assert found(tmp_path, case(), answer).sentence == sentence


def test_what_the_exporter_wrote_is_quoted_and_its_silence_leaves_no_trace(tmp_path: Path) -> None:
    assert found(tmp_path, case(day="half", day_words="Red below")).sentence == (
        "half, the exporter: “Red below” (the application)."
    )
    assert found(tmp_path, case(day="half")).sentence == "half, the exporter (the application)."


def test_what_was_told_and_whether_it_raises_is_known_without_a_sentence(tmp_path: Path) -> None:
    one, asks = case(day="half"), card(tmp_path)
    answered = replies(asks, one, pictures.evidence())
    assert raises(answered)
    assert not raises(replies(asks, case(day="blue"), pictures.evidence()))
    assert told(answered)["the colour by night"] == "not answered"


@pytest.mark.parametrize(
    ("before", "after", "field"),
    [
        ("id: XX-01.night", "id: YY-01.night", "questions.YY-01.night"),
        ("id: XX-01.night", "id: XX-01.day", "questions.XX-01.day"),
        ("value: none,", "value: not_known,", "questions.XX-01.day"),
        ("says: aside}", "says: nonsense}", r"questions.XX-01.day.none"),
        ("grade: half}", "grade: third}", r"questions.XX-01.day.half"),
        ("asks: And by night?", "asks: And by night", "questions.XX-01.night"),
        (
            "label: red, outcome: raised, says: raised}\nans",
            "label: red, outcome: clear, says: clear}\nans",
            "XX-01.nig",
        ),
        ('  unanswered: "open is {open}."\n', "", "says.unanswered"),
        ("severity: high", "severity: high\nsphere: sensitive", "says.outside"),
    ],
)
def test_a_question_that_is_wrong_names_its_field(tmp_path: Path, before: str, after: str, field: str) -> None:
    assert before in CARD
    with pytest.raises(CardError, match=field):
        card(tmp_path, CARD.replace(before, after))
