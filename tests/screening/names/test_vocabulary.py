from pathlib import Path

import pytest

from screening.cards import CardError
from screening.names.fold import fold, words
from screening.names.vocabulary import given_names, meanings, vocabulary, with_terms


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


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("siarhei", "sergey"),
        ("mikalaevich", "nikolayevich"),
        ("uladzimiravich", "vladimirovich"),
        ("aliaksandrauna", "aleksandrovna"),
    ],
)
def test_neighbouring_languages_share_given_names_and_patronymics(one: str, other: str) -> None:
    assert given_names(one) & given_names(other)


def test_a_son_is_no_daughter() -> None:
    assert not given_names("vladimirovich") & given_names("vladimirovna")


def test_an_unknown_field_is_refused(tmp_path: Path) -> None:
    card = tmp_path / "card.yaml"
    card.write_text("since: 2026-01-01\nset_by: a\nbecause: b\nmeanings: []\ngiven_names: []\nmore: 1\n", "utf-8")
    with pytest.raises(CardError, match="more"):
        vocabulary(card)
