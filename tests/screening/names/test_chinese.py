import pytest

from screening.names.chinese import borrowed, chinese


@pytest.mark.parametrize(
    ("pinyin", "wade_giles"),
    [
        ("xi", "hsi"),
        ("zhang", "chang"),
        ("ren", "jen"),
        ("zedong", "tsetung"),
        ("guo", "kuo"),
        ("tian", "tien"),
        ("xiaoping", "hsiaoping"),
        ("shi", "shih"),
    ],
)
def test_two_romanisations_have_one_key(pinyin: str, wade_giles: str) -> None:
    assert chinese(pinyin) == chinese(wade_giles) != ""


@pytest.mark.parametrize(("one", "other"), [("chen", "shen"), ("tan", "tang"), ("li", "lu")])
def test_two_syllables_have_two(one: str, other: str) -> None:
    assert chinese(one) != chinese(other)


@pytest.mark.parametrize("word", ["smith", "dovrek", "kim", ""])
def test_what_is_no_chinese_syllable_has_none(word: str) -> None:
    assert chinese(word) == ""


@pytest.mark.parametrize(("syllables", "word"), [("kalubusi", "karubis"), ("sibodeng", "spoden"), ("dashien", "dason")])
def test_a_foreign_word_keeps_its_consonants(syllables: str, word: str) -> None:
    assert borrowed(syllables) == borrowed(word)
