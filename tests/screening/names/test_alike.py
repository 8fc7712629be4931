import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from screening.names.alike import build_alike

LISTED = ["sarak", "dovrek", "orchid", "17", "li"]


@pytest.mark.parametrize(
    ("word", "alike"),
    [
        ("saark", ["sarak"]),
        ("dovrec", ["dovrek"]),
        ("dovek", ["dovrek"]),
        ("dovvrek", ["dovrek"]),
        ("dovrek", []),
        ("18", []),
        ("lu", []),
    ],
)
def test_one_slip_is_found(word: str, alike: list[str]) -> None:
    assert build_alike(LISTED).of(word) == alike


words = st.text("abc", min_size=3, max_size=6)


@given(words, st.lists(words, max_size=20))
def test_it_finds_what_comparing_with_each_word_would(word: str, listed: list[str]) -> None:
    assert build_alike(listed).of(word) == sorted({one for one in listed if OSA.distance(word, one) == 1})
