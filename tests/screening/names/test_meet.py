import pytest

from screening.names.fold import Word, words
from screening.names.meet import Meeting, meet


def word(text: str) -> Word:
    (one,) = words(text)
    return one


@pytest.mark.parametrize(
    ("query", "listed", "meeting"),
    [
        ("Dovrek", "DOVREK", Meeting("same", 10_000)),
        ("Дмитрий", "Dmitriy", Meeting("script", 10_000)),
        ("محمد", "Mohammed", Meeting("script", 9_200)),
        ("김", "Kim", Meeting("script", 9_500)),
        ("Khalid", "Halid", Meeting("sound", 9_600)),
        ("Mohammed", "Muhammad", Meeting("sound", 9_300)),
        ("Dovrek", "Dovnek", Meeting("spelling", 8_334)),
        ("Dovreka", "Dovrika", Meeting("sound", 8_600)),
        ("Kazan", "Kazanskiy", Meeting("spelling", 8_800)),
        ("Tech", "Technik", Meeting("cut", 7_142)),
        ("Techn", "Technik", Meeting("cut", 8_428)),
        ("Завод", "Plant", Meeting("translation", 9_300)),
        ("Siarhei", "Sergey", Meeting("sound", 9_300)),
        ("Jeong", "Chong", Meeting("sound", 9_300)),
        ("Gyeong", "Kyong", Meeting("sound", 8_800)),
        ("Xiaohong", "Hsiaohung", Meeting("sound", 8_800)),
        ("Barnak", "Bamak", Meeting("spelling", 9_200)),
        ("Bovrek", "Dovrek", Meeting("spelling", 7_934)),
        ("H", "Halvard", Meeting("initial", 7_000)),
        ("A", "Al", Meeting("initial", 5_000)),
    ],
)
def test_two_words_meet_in_one_way(query: str, listed: str, meeting: Meeting) -> None:
    assert meet(word(query), word(listed)) == meeting
    assert meet(word(listed), word(query)) == meeting


@pytest.mark.parametrize(
    ("query", "listed"),
    [
        ("Dovrek", "Orlundi"),
        ("17", "18"),
        ("17", "1"),
        ("Li", "Lu"),
        ("H", "Inarion"),
        ("PPL", "PL"),
        ("north", "south"),
        ("Vladimirovich", "Vladimirovna"),
        ("٧", "8"),
    ],
)
def test_words_that_differ_do_not_meet(query: str, listed: str) -> None:
    assert meet(word(query), word(listed)) is None
