import json

import pytest

from screening.controls.grammar.reading import Grammar
from screening.controls.texts.formats.ccl_entries import parse
from screening.controls.texts.paragraph import Kind, TextError

ENTRY = {
    "eccn": "5A980",
    "heading": "Invented",
    "reason_for_control": ["SL", "AT"],
    "details_markdown": "Invented *words*",
}


def test_heading_reasons_and_details_are_paragraphs_of_the_number() -> None:
    made = parse(json.dumps([ENTRY]).encode(), Grammar.US)
    assert [(row.code, row.kind, row.text) for row in made.paragraphs] == [
        ("5A980", Kind.CODE, "Invented"),
        ("5A980", Kind.NOTE, "Reason for control: SL, AT"),
        ("5A980", Kind.NOTE, "Invented *words*"),
    ]


def test_what_is_not_given_makes_no_paragraph() -> None:
    bare = {**ENTRY, "reason_for_control": [], "details_markdown": " "}
    assert len(parse(json.dumps([bare]).encode(), Grammar.US).paragraphs) == 1


@pytest.mark.parametrize("reasons", [["XX"], "AT", [1], None])
def test_an_unknown_reason_stops_the_reading(reasons: object) -> None:
    with pytest.raises(TextError, match="row 1: the field “reason_for_control” is no list of AT, CB"):
        parse(json.dumps([{**ENTRY, "reason_for_control": reasons}]).encode(), Grammar.US)
