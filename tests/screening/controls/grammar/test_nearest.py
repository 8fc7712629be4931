import pytest

from screening.controls.grammar.nearest import MOST, beside, nearest

KNOWN = ("5A001.f", "5A001.f.1", "5A001.j", "4D004", "1C350")


@pytest.mark.parametrize(
    ("tight", "offered"),
    [
        ("5AOO1.F", "5A001.f"),
        ("SAO01.J", "5A001.j"),
        ("5А001.J", "5A001.j"),  # the Cyrillic letter
        ("58001.F", "5B001.f"),
        ("5.A.1.J", "5A001.j"),
        ("1C35012", "1C350.12"),
        ("4D0004", "4D004"),
    ],
)
def test_the_slip_of_the_hand_is_offered_put_right(tight: str, offered: str) -> None:
    assert nearest(tight, KNOWN)[0] == offered


def test_nothing_is_offered_for_what_is_like_nothing() -> None:
    assert nearest("TELEPHONE", KNOWN) == ()


def test_no_more_are_offered_than_one_can_read() -> None:
    assert len(nearest("5A001.F.F", [f"5A001.f.{number}" for number in range(1, 9)])) == MOST


def test_beside_a_number_stand_those_of_its_regime_first() -> None:
    heads = ("5A001", "5A002", "5A003", "5A004", "5A101", "5B001", "5D002")
    assert beside("5A099", heads) == ("5A004", "5A003", "5A002")
    assert beside("5A102", heads) == ("5A101", "5A004", "5A003")
    assert beside("5C001", heads) == ()
