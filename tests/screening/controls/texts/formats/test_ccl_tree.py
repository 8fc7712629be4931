import pytest

from screening.controls.grammar.reading import Grammar
from screening.controls.texts.formats.ccl_tree import parse
from screening.controls.texts.paragraph import Kind, Paragraph, TextError

HEADER = "eccn,base_eccn,is_leaf,text\n"


def test_a_row_is_a_number() -> None:
    made = parse(f"{HEADER}5A980,5A980,FALSE,Invented\n5A980.a,5A980,TRUE,Words\n".encode(), Grammar.US)
    assert made.paragraphs == (
        Paragraph("5A980", "", 1, Kind.CODE, "Invented"),
        Paragraph("5A980.a", "5A980", 2, Kind.CODE, "Words"),
    )


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        ("0.00E+00,0.00E+00,FALSE,x", "“0.00E+00” is no code of this list"),
        ("5A980.a,5A981,TRUE,x", "5A980.a does not stand below 5A981"),
        ("5A980,5A980,yes,x", "is_leaf is neither TRUE nor FALSE"),
        ("5A980,5A980,TRUE,", "5A980 has no text"),
    ],
)
def test_what_a_spreadsheet_did_to_a_number_is_refused(row: str, problem: str) -> None:
    with pytest.raises(TextError, match="row 2: ") as refused:
        parse(f"{HEADER}{row}\n".encode(), Grammar.US)
    assert problem in str(refused.value)
