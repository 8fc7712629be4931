from pathlib import Path

import pytest

from screening.cards import CardError
from screening.names.given import forms, given_names


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("siarhei", "sergey"),
        ("mikalaevich", "nikolayevich"),
        ("uladzimiravich", "vladimirovich"),
        ("aliaksandrauna", "aleksandrovna"),
        ("muhammad", "mehmet"),
        ("yusuf", "joseph"),
        ("chen", "tan"),
        ("hsieh", "xie"),
        ("ri", "lee"),
        ("bin", "ben"),
        ("el", "al"),
    ],
)
def test_neighbouring_languages_share_names(one: str, other: str) -> None:
    assert given_names(one) & given_names(other)


def test_a_son_is_no_daughter() -> None:
    assert not given_names("vladimirovich") & given_names("vladimirovna")


def test_a_word_that_is_no_name_is_none() -> None:
    assert given_names("dovrek") == frozenset()


def test_an_unknown_field_is_refused(tmp_path: Path) -> None:
    card = tmp_path / "card.yaml"
    card.write_text("since: 2026-01-01\nset_by: a\nbecause: b\nnames: []\nmore: 1\n", "utf-8")
    with pytest.raises(CardError, match="more"):
        forms(card)
