import pytest

from screening.names.parts import read_name
from screening.names.shortcuts import asked_shortcuts, listed_shortcuts

FIRM = "Joint Stock Company Zelmira Works for Precision Signals"


def shared(asked: str, listed: str, kind: str = "person") -> bool:
    keys = asked_shortcuts(asked, read_name(asked, kind), kind)
    return not set(keys).isdisjoint(listed_shortcuts(listed, read_name(listed, kind), kind))


@pytest.mark.parametrize(
    ("asked", "listed"),
    [
        ("H. Dovrek", "DOVREK, Halvard"),
        ("Halvard D.", "DOVREK, Halvard"),
        ("H. Dowreck", "DOVREK, Halvard"),
        ("K. Muhammad", "KAZAMI Mohamed"),
        ("A. Tesfaye", "AL-ORLUNDI, Tesfaye"),
        ("O. Tesfaye", "AL-ORLUNDI, Tesfaye"),
    ],
)
def test_an_initial_and_a_name_lead_to_the_names_they_shorten(asked: str, listed: str) -> None:
    assert shared(asked, listed)


def test_another_initial_leads_nowhere_and_two_whole_names_need_no_shortcut() -> None:
    assert not shared("J. Dovrek", "DOVREK, Halvard")
    assert asked_shortcuts("Halvard Dovrek", read_name("Halvard Dovrek", "person"), "person") == []


@pytest.mark.parametrize("size", [29, 30, 32, 35, 36])
def test_a_name_that_a_form_cut_off_leads_to_the_whole_one(size: int) -> None:
    assert shared(FIRM[:size], FIRM, "organisation")
    assert shared(FIRM[:size].upper(), FIRM, "unknown")


def test_a_name_of_another_length_or_beginning_was_not_cut_off_from_it() -> None:
    assert not shared(FIRM[:20], FIRM, "organisation")
    assert not shared("Open " + FIRM[:30], FIRM, "organisation")
    assert not shared(FIRM[:35], FIRM, "person")
