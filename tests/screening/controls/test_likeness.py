from datetime import date

import pytest

from screening.controls.annex_i import Row
from screening.controls.likeness import Likeness, pieces

ROWS = (
    Row("2B116", "Vibration test systems", ("vibration test system", "shaker", "Schwingprüfanlage"), date(2021, 9, 9)),
    Row("6A003", "Cameras", ("high-speed camera", "超高速相机", "streak camera"), date(2021, 9, 9)),
    Row("8A002", "Marine systems", ("underwater camera", "sonar"), date(2021, 9, 9)),
)


@pytest.fixture(scope="module")
def likeness() -> Likeness:
    return Likeness(ROWS, ("camera bag", "garden chairs"))


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Two vibration test systems", "2B116"),
        ("Schwingungsprüfanlagen für ein Labor", "2B116"),
        ("HIGHSPEED CAMERAS", "6A003"),
        ("高速相机", "6A003"),
        ("sonars", "8A002"),
    ],
)
def test_plurals_compounds_and_signs_find_their_row(likeness: Likeness, text: str, code: str) -> None:
    found, _ = likeness.nearest(text, 3)
    assert found[0].row.code == code


def test_a_term_that_stands_whole_in_the_text_has_its_whole_share(likeness: Likeness) -> None:
    (first, *_), _ = likeness.nearest("Old streak camera for a museum of physics", 3)
    assert (first.term, first.share) == ("streak camera", 10_000)
    assert first.points > 0


def test_length_of_the_text_takes_nothing_away(likeness: Likeness) -> None:
    short, _ = likeness.nearest("streak camera", 1)
    long, _ = likeness.nearest("streak camera " + "with a stand, a box and a cloth " * 20, 1)
    assert short[0].points == long[0].points


def test_everyday_goods_are_told_beside(likeness: Likeness) -> None:
    found, everyday = likeness.nearest("Garden chairs", 3)
    assert everyday > max((near.points for near in found), default=0)
    assert likeness.nearest("streak camera", 3)[1] < 200


@pytest.mark.parametrize("text", ["", "  ", "?!", "qqqq zzzz"])
def test_nothing_known_is_near_nothing(likeness: Likeness, text: str) -> None:
    assert likeness.nearest(text, 3) == ([], 0)


def test_accents_and_case_make_no_other_piece() -> None:
    assert pieces("Prüfanlage") == pieces("PRUFANLAGE")
    assert pieces("相机") == {"相机"}


def test_a_piece_counts_once_however_many_words_have_it(likeness: Likeness) -> None:
    once, _ = likeness.nearest("streak camera", 1)
    again, _ = likeness.nearest("streak cameras, camera, cameraman, streaks", 1)
    assert (again[0].mass, again[0].share) == (once[0].mass, once[0].share)


def test_what_has_too_few_points_is_not_near() -> None:
    (first, *_), _ = Likeness(ROWS).nearest("streak camera", 3)
    assert Likeness(ROWS, least=first.points).nearest("streak camera", 3)[0] == [first]
    assert Likeness(ROWS, least=first.points + 1).nearest("streak camera", 3)[0] == []


def test_everyday_goods_are_told_from_half_as_many_points() -> None:
    _, points = Likeness(ROWS, ("garden chairs",)).nearest("garden chairs", 1)
    assert Likeness(ROWS, ("garden chairs",), 2 * points).nearest("garden chairs", 1)[1] == points
    assert Likeness(ROWS, ("garden chairs",), 2 * points + 2).nearest("garden chairs", 1)[1] == 0


def test_sums_of_weights_are_exact(likeness: Likeness) -> None:
    # So the points are the same in whatever order the words of a text are taken.
    assert all((weight * 2**32).is_integer() for weight in likeness._common._weights.tolist())
