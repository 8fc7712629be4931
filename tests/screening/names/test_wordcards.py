from pathlib import Path

import pytest

from screening.cards import CardError
from screening.names.fold import fold
from screening.names.wordcards import form_endings, legal_forms, titles, word_card

CARD = """since: 2026-01-01
set_by: desk
because: a test
forms:
  - family: one
    spellings: [abc]
  - family: two
    spellings: [{second}]
{more}"""


def test_forms_and_titles_are_written_as_they_fold() -> None:
    spellings = [" ".join(words) for words in legal_forms()]
    assert [one for one in (*spellings, *titles()) if fold(one) != one] == []


def test_the_card_says_who_set_it_and_why() -> None:
    assert word_card().set_by
    assert word_card().because


def test_a_form_in_two_families_is_refused(tmp_path: Path) -> None:
    card = tmp_path / "card.yaml"
    card.write_text(CARD.format(second="abc", more=""), "utf-8")
    with pytest.raises(CardError, match="“abc” is in one and in two"):
        legal_forms(card)


def test_an_unknown_field_is_refused(tmp_path: Path) -> None:
    card = tmp_path / "card.yaml"
    card.write_text(CARD.format(second="def", more="colour: red"), "utf-8")
    with pytest.raises(CardError, match="colour"):
        word_card(card)


def test_a_title_card_with_an_unknown_field_is_refused(tmp_path: Path) -> None:
    card = tmp_path / "card.yaml"
    card.write_text("since: 2026-01-01\nset_by: a\nbecause: b\ntitles: [mr]\nmore: 1\n", "utf-8")
    with pytest.raises(CardError, match="more"):
        titles(card)


def test_a_family_may_stand_in_several_rows_and_forms_know_their_last_word() -> None:
    assert legal_forms()[("tnhh",)] == "limited"
    assert "company" in form_endings()[("joint", "stock")]
