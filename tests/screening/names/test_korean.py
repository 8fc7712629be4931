import pytest

from screening.names.korean import korean


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("gim", "kim"),
        ("ri", "lee"),
        ("i", "yi"),
        ("bak", "park"),
        ("cheol", "chol"),
        ("jeong", "chong"),
        ("gyeong", "kyong"),
        ("eun", "un"),
        ("ryu", "yu"),
        ("choe", "choe"),
    ],
)
def test_romanisations_of_one_syllable_share_a_key(one: str, other: str) -> None:
    assert korean(one) == korean(other) != ""


@pytest.mark.parametrize(("one", "other"), [("kim", "kang"), ("ri", "ro"), ("chol", "chul")])
def test_other_syllables_do_not(one: str, other: str) -> None:
    assert korean(one) != korean(other)


@pytest.mark.parametrize("word", ["smith", "vladimir", "strand", "x", "17"])
def test_what_is_no_syllable_has_no_key(word: str) -> None:
    assert korean(word) == ""
