import pytest

from screening.names.known import known


@pytest.mark.parametrize(
    ("one", "other", "key"),
    [
        ("kazanskiy", "kazan", "stem"),
        ("vologodskoe", "vologodskiy", "stem"),
        ("barn", "bam", "shape"),
        ("ivan", "lvan", "shape"),
        ("khalid", "halid", "sound"),
        ("zavod", "factory", "meanings"),
        ("siarhei", "sergey", "given"),
    ],
)
def test_two_words_share_the_key_of_their_kind(one: str, other: str, key: str) -> None:
    assert getattr(known(one), key) == getattr(known(other), key)
    assert getattr(known(one), key)


def test_a_short_word_has_no_stem() -> None:
    assert known("novy").stem == ""


@pytest.mark.parametrize(
    ("word", "child"),
    [("vladimirovich", "son"), ("nikolaevitch", "son"), ("vladimirovna", "daughter"), ("uladzimirauna", "daughter")],
)
def test_a_patronymic_says_whose_child(word: str, child: str) -> None:
    assert known(word).child == child


def test_another_word_says_nothing_of_a_child() -> None:
    assert known("dovrek").child == ""
