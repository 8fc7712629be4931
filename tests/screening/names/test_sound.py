import pytest

from screening.names.sound import skeleton, sound, voiceless


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("khalid", "halid"),
        ("yusuf", "iusuf"),
        ("petroff", "petrov"),
        ("katz", "kats"),
        ("hassan", "hasan"),
        ("wadim", "vadim"),
        ("jeong", "jong"),
        ("shcherbak", "scherbak"),
        ("abdallah", "abdala"),
    ],
)
def test_habits_of_romanisation_sound_the_same(one: str, other: str) -> None:
    assert sound(one) == sound(other)


@pytest.mark.parametrize(("one", "other"), [("halid", "hamid"), ("orchid", "orlund"), ("north", "south")])
def test_different_words_sound_different(one: str, other: str) -> None:
    assert sound(one) != sound(other)


def test_an_unvowelled_word_has_the_bones_of_the_vowelled_one() -> None:
    assert skeleton("mohammed") == skeleton("muhammad") == skeleton("mhmd") == "mhmd"
    assert skeleton("orhan") == "arhn"


def test_korean_voice_is_no_difference() -> None:
    assert voiceless("gim") == voiceless("kim")
    assert voiceless("bak") == voiceless("pak")
