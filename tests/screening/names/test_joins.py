import pytest

from screening.names.fold import words
from screening.names.joins import joined, shifted
from screening.names.parts import Parts


def places(split: str, whole: str) -> list[tuple[tuple[int, ...], tuple[int, ...], str, int]]:
    one, other = Parts(words(split)), Parts(words(whole))
    found = joined(one, other, set(range(len(one.words))), set(range(len(other.words))))
    return [(some, at, meeting.how, meeting.points) for some, at, meeting in found]


@pytest.mark.parametrize(
    ("split", "whole", "meeting"),
    [
        ("Aero Karvon", "Aerokarvon", ((0, 1), (0,), "joined", 9_700)),
        ("Karvon Aero", "Aerokarvon", ((1, 0), (0,), "joined", 9_700)),
        ("Khali dovrek", "Halidovrek", ((0, 1), (0,), "joined", 9_300)),
        ("Aero Karvan", "Aerokarvon", ((0, 1), (0,), "joined", 8_600)),
        ("Machine Building", "машиностроительный", ((0, 1), (0,), "translation", 9_300)),
        ("Scientific Production Association", "НПО", ((0, 1, 2), (0,), "translation", 9_000)),
        ("Optical and Mechanical Plant", "OMZ", ((0, 1, 2, 3), (0,), "translation", 8_600)),
        ("조 경 철", "Jokyongchol", ((0, 1, 2), (0,), "joined", 9_300)),
        ("Mir Ahmad", "میراحمد", ((0, 1), (0,), "joined", 8_800)),
    ],
)
def test_words_written_apart_are_one_word(split: str, whole: str, meeting: tuple[object, ...]) -> None:
    assert meeting in places(split, whole)


@pytest.mark.parametrize(("split", "whole"), [("Aero Sarak", "Aerokarvon"), ("1 7", "17"), ("Aero", "Aero")])
def test_others_are_not(split: str, whole: str) -> None:
    assert places(split, whole) == []


def test_a_join_without_a_loose_word_explains_nothing() -> None:
    one, other = Parts(words("Aero Karvon")), Parts(words("Aerokarvon"))
    assert joined(one, other, set(), {0}) == []
    assert joined(one, other, {0}, set()) == []


@pytest.mark.parametrize(("listed", "points"), [("GROUP COSTAR", [9_500]), ("COSTAR GROUP", [9_500]), ("KARVON", [])])
def test_a_space_in_another_place_is_seen(listed: str, points: list[int]) -> None:
    one, other = Parts(words("GROU PCOSTAR")), Parts(words(listed))
    found = shifted(one, other, {0, 1}, set(range(len(other.words))))
    assert [meeting.points for _, _, meeting in found] == points
