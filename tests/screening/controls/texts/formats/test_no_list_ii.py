import json
from pathlib import Path

import pytest

from screening.controls.grammar.reading import Grammar
from screening.controls.texts.formats.no_list_ii import parse
from screening.controls.texts.paragraph import Kind, Parsed, TextError


def tree(*rows: tuple[str, str, str, str]) -> Parsed:
    """Rows of (path, number, type, words) of entry 5A001. The words are invented."""
    fields = ("path", "code", "type", "text")
    lines = [json.dumps({"entry": "5A001", "depth": 1, **dict(zip(fields, row, strict=True))}) for row in rows]
    return parse("\n".join(lines).encode(), Grammar.ANNEX_I)


HEAD = ("0001", "5A001.", "base", "Heading")


def read(*rows: tuple[str, str, str, str]) -> list[tuple[str, str]]:
    return [(paragraph.code, paragraph.kind.value) for paragraph in tree(HEAD, *rows).paragraphs[1:]]


def test_a_code_is_read_off_the_paragraphs_above() -> None:
    assert read(
        ("00010001", "a.", "base", "x"),
        ("000100010001", "1.", "base", "x"),
        ("0001000100010001", "Note 1:", "Note", "x"),
        ("00010002", "Technical Note:", "Technical", "x"),
    ) == [("5A001.a", "code"), ("5A001.a.1", "code"), ("5A001.a.1", "note"), ("5A001", "note")]


def test_numbers_among_letters_stand_below_the_last_letter() -> None:
    assert read(
        ("00010001", "h.", "base", "x"),
        ("00010002", "i.", "base", "x"),
    ) == [("5A001", "unplaced"), ("5A001", "unplaced")]
    assert read(
        ("00010001", "a.", "base", "x"),
        ("00010002", "1.", "base", "x"),
        ("00010003", "2.", "base", "x"),
        ("00010004", "b.", "base", "x"),
    ) == [("5A001.a", "code"), ("5A001.a.1", "code"), ("5A001.a.2", "code"), ("5A001.b", "code")]


def test_what_stands_below_a_note_or_twice_is_kept_at_the_code_above() -> None:
    made = tree(
        HEAD,
        ("00010001", "a.", "base", "x"),
        ("00010002", "Note:", "Note:", "x"),
        ("000100020001", "a.", "base", "example"),
        ("00010003", "a.", "base", "again"),
    )
    assert [(row.code, row.kind) for row in made.paragraphs[3:]] == [("5A001", Kind.UNPLACED)] * 2
    assert made.notes == ("Paragraphs whose own number the file does not give, kept at the code above them: 2.",)


def test_an_entry_whose_first_level_is_written_into_its_line() -> None:
    made = tree(("0001", "5A001.", "base", "a. Know-how"), ("00010001", "b.", "base", "Other know-how"))
    assert [(row.code, row.text) for row in made.paragraphs] == [
        ("5A001", ""),
        ("5A001.a", "Know-how"),
        ("5A001.b", "Other know-how"),
    ]


def test_the_file_s_markup_becomes_lines() -> None:
    made = tree(HEAD, ("00010001", "Note:", "Note", "Note:<br>&emsp; a. One &amp; two;<br>b. Three"))
    assert made.paragraphs[1].text == "Note:\n  a. One & two;\nb. Three"


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        (("0001", "5A001.", "heading", "x"), "“heading” is no known type of paragraph"),
        (("00010001", "a.", "base", "x"), "the words of 5A001 itself do not come first"),
        (("0001", "5A002.", "base", "x"), "the words of 5A001 itself do not come first"),
    ],
)
def test_what_is_wrong_names_its_row(row: tuple[str, str, str, str], problem: str) -> None:
    with pytest.raises(TextError, match=f"row 1: {problem}"):
        tree(row)


def test_the_real_list_is_read_whole(shared_data: Path) -> None:
    data = (shared_data / "controls" / "no_list_ii_paragraphs_2022.jsonl").read_bytes()
    made = parse(data, Grammar.ANNEX_I)
    kinds = [paragraph.kind for paragraph in made.paragraphs]
    assert (kinds.count(Kind.CODE), kinds.count(Kind.NOTE), kinds.count(Kind.UNPLACED)) == (3060, 724, 69)
    codes = {paragraph.code for paragraph in made.paragraphs if paragraph.kind is Kind.CODE}
    assert {"2B350.h.9", "4E001.c", "5A001.f.3.c", "5A001.j.2.b", "6A002.a.3.g"} <= codes
