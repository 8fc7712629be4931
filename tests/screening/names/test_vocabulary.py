from pathlib import Path

import pytest

from screening.cards import CardError
from screening.names.fold import fold, words
from screening.names.vocabulary import (
    begins_phrase,
    initials,
    meanings,
    stands_for_meanings,
    vocabulary,
    with_terms,
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("завод", "Plant"),
        ("научно", "Scientific"),
        ("исследовательский", "Research"),
        ("машиностроительный", "Machine Building"),
        ("شركة", "Company"),
        ("بانک", "Bank"),
        ("Ticaret", "Trading"),
    ],
)
def test_words_of_one_meaning_share_it(one: str, other: str) -> None:
    assert meanings(fold(one)) & meanings(fold(other))


@pytest.mark.parametrize("word", ["dovrek", "karvona", "nav", ""])
def test_a_name_means_nothing(word: str) -> None:
    assert meanings(word) == frozenset()


def test_chinese_and_korean_terms_become_words_and_remember_their_characters() -> None:
    read = with_terms(words("香港旗速電子有限公司"))
    assert [word.text for word in read] == ["hongkong", "qi", "su", "electronics", "limited"]
    assert read[3].as_typed == "電子"
    assert [word.text for word in with_terms(words("합장강무역회사"))] == ["hab", "jang", "gang", "trading", "company"]


def test_a_word_gives_an_acronym_its_own_letter_or_that_of_its_translation() -> None:
    assert initials("dovrek") == {"d"}
    assert {"p", "z"} <= initials("plant")
    assert {"c", "ts"} <= initials("center")


def test_an_abbreviation_stands_for_meanings() -> None:
    assert ("scientific", "production", "association") in stands_for_meanings("npo")
    assert stands_for_meanings("dovrek") == ()


def test_two_words_may_mean_something_together() -> None:
    assert begins_phrase("machine")
    assert not begins_phrase("dovrek")


HEAD = "since: 2026-01-01\nset_by: a\nbecause: b\n"


def test_an_unknown_field_is_refused(tmp_path: Path) -> None:
    card = tmp_path / "card.yaml"
    card.write_text(HEAD + "meanings: []\nmore: 1\n", "utf-8")
    with pytest.raises(CardError, match="more"):
        vocabulary((card,))


def test_an_abbreviation_of_words_that_nobody_explains_is_refused(tmp_path: Path) -> None:
    card = tmp_path / "short.yaml"
    card.write_text(HEAD + "abbreviations: [{short: [dk], of: dovrek karvona}]\n", "utf-8")
    with pytest.raises(CardError, match="dovrek, karvona"):
        vocabulary(short=card)
