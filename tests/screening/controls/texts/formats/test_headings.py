import pytest

from screening.controls.grammar.reading import Grammar
from screening.controls.texts.formats.headings import COLUMNS, parse
from screening.controls.texts.paragraph import Kind, Paragraph, TextError


def table(row: str) -> bytes:
    return f"{','.join(COLUMNS)}\n{row}\n".encode()


def test_a_row_is_an_entry_with_its_heading() -> None:
    made = parse(table('5A001,5,Telecoms,1,A,Systems,001,WA,"Invented, heading"'), Grammar.ANNEX_I)
    assert made.paragraphs == (Paragraph("5A001", "", 1, Kind.CODE, "Invented, heading"),)


def test_columns_that_have_slipped_are_not_believed() -> None:
    with pytest.raises(TextError, match="row 2: 5A001 does not agree with its category, group and number"):
        parse(table("5A001,4,Telecoms,1,A,Systems,001,WA,Invented heading"), Grammar.ANNEX_I)
