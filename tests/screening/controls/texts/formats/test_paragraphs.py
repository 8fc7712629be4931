import json

import pytest

from screening.controls.grammar.reading import Grammar
from screening.controls.texts.formats.paragraphs import parse
from screening.controls.texts.paragraph import Kind, Paragraph, TextError


def lines(*rows: dict[str, object]) -> bytes:
    return "\n".join(json.dumps(row) for row in rows).encode()


HEAD = {"code": "5A001", "text": "Invented heading"}


def test_a_line_is_a_paragraph() -> None:
    note = {"code": "5A001", "kind": "note", "text": "Invented note", "parent": "", "depth": 2}
    assert parse(
        lines(HEAD, {"code": "5a001F", "text": "Words", "parent": "5A001."}, note), Grammar.ANNEX_I
    ).paragraphs == (
        Paragraph("5A001", "", 1, Kind.CODE, "Invented heading"),
        Paragraph("5A001.f", "5A001", 2, Kind.CODE, "Words"),
        Paragraph("5A001", "", 2, Kind.NOTE, "Invented note"),
    )


def test_any_list_may_come_in_it() -> None:
    row = {"code": "ML10c", "text": "Invented words"}
    assert parse(lines(row), Grammar.MILITARY).paragraphs[0].code == "ML10.c"
    with pytest.raises(TextError, match="row 1: “ML10c” is no code of this list"):
        parse(lines(row), Grammar.WASSENAAR)


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        ({"code": "5A002", "kind": "note", "text": "x"}, "a note stands at 5A002, whose own words did not come before"),
        ({"code": "5A002", "kind": "hint", "text": "x"}, "none of code, note, unplaced"),
        ({"code": "5A002.a", "parent": "5A002", "text": "x"}, "the parent 5A002 did not come before it"),
        ({"code": "5A002", "parent": 5, "text": "x"}, "the field “parent” is not text"),
        ({"code": "5A001", "text": "x"}, "5A001 stood in row 1 already"),
        ({"code": "5A002", "text": "x", "depth": "one"}, "no whole number"),
    ],
)
def test_what_is_wrong_names_its_row(row: dict[str, object], problem: str) -> None:
    with pytest.raises(TextError) as refused:
        parse(lines(HEAD, row), Grammar.ANNEX_I)
    assert str(refused.value).startswith("row 2: ")
    assert problem in str(refused.value)
