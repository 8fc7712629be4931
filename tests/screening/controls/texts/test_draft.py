import pytest

from screening.controls.grammar.reading import Grammar
from screening.controls.texts.draft import LONGEST, Draft
from screening.controls.texts.paragraph import Kind, Paragraph, TextError


def draft() -> Draft:
    return Draft(Grammar.ANNEX_I)


def test_parent_and_depth_follow_from_the_code_unless_they_are_given() -> None:
    made = draft()
    made.add(1, "5A001", "Heading")
    made.add(2, "5A001.f", " Words ")
    made.add(3, "5A001.f", "A note", Kind.NOTE)
    made.add(4, "6A003", "Other", parent="5A001", depth=3)
    assert made.done().paragraphs == (
        Paragraph("5A001", "", 1, Kind.CODE, "Heading"),
        Paragraph("5A001.f", "5A001", 2, Kind.CODE, "Words"),
        Paragraph("5A001.f", "5A001", 2, Kind.NOTE, "A note"),
        Paragraph("6A003", "5A001", 3, Kind.CODE, "Other"),
    )
    assert made.done().counts == {"entries": 2, "paragraphs": 4}


def test_a_code_is_read_by_the_list_s_own_grammar() -> None:
    assert draft().code(1, "5a001 F.") == "5A001.f"
    assert Draft(Grammar.US).code(1, "5A980") == "5A980"
    with pytest.raises(TextError, match="row 7: “5A980” is no code of this list"):
        draft().code(7, "5A980")


def test_a_code_stands_once() -> None:
    made = draft()
    made.add(1, "5A001", "Heading")
    with pytest.raises(TextError, match="row 2: 5A001 stood in row 1 already"):
        made.add(2, "5A001", "Heading")


def test_a_number_without_words_must_hold_others_together() -> None:
    made = draft()
    made.add(1, "3A201.a", "")
    with pytest.raises(TextError, match=r"row 1: 3A201\.a has no text, and nothing stands below it"):
        made.done()
    made.add(2, "3A201.a.1", "Words")
    assert len(made.done().paragraphs) == 2
    with pytest.raises(TextError, match=r"a note at 3A201\.a has no text"):
        made.add(3, "3A201.a", " ", Kind.NOTE)


def test_no_text_and_too_much_text_are_refused() -> None:
    with pytest.raises(TextError, match="holds no paragraph"):
        draft().done()
    with pytest.raises(TextError, match=f"at most {LONGEST}"):
        draft().add(1, "5A001", "x" * (LONGEST + 1))
