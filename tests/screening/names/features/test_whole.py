import pytest

from screening.names.features.whole import cut_short, initials_of, written_as_one
from tests.screening.names.cast import compared, listed, party


def organisations(query: str, name: str):  # type: ignore[no-untyped-def]
    return compared(party(query, "organisation"), listed(name, kind="organisation"))


def test_one_slip_in_a_short_name_is_seen_without_its_spaces() -> None:
    found = written_as_one(compared(party("Pao Hu Yi"), listed("PAO Yu Yi")))
    assert found.value == 8_572
    assert found.sentence == "without spaces the two names differ in 1 letter"


@pytest.mark.parametrize(("query", "name"), [("Pao Ha", "PAO, Yue"), ("Pao", "Pae"), ("Karvona 17", "Karvona 18")])
def test_three_slips_few_letters_or_other_numbers_are_not_one_name(query: str, name: str) -> None:
    assert written_as_one(organisations(query, name)).value == 0


def test_one_slip_too_many_is_far_from_an_alarm() -> None:
    assert written_as_one(organisations("Dovnak", "DOVREK")).value == 3_667


def test_the_sign_of_an_aircraft_is_read_letter_by_letter() -> None:
    found = written_as_one(compared(party("P-DOV", "aircraft"), listed("EP-DOV", kind="aircraft")))
    assert found.value == 8_000


def test_a_slip_in_a_compound_is_seen_before_it_is_taken_apart() -> None:
    found = written_as_one(compared(party("Bbdul Dovrek"), listed("DOVREK, Abdul", "Abdul Dovrek"), 1))
    assert found.value == 9_091


LONG = "Zeltan Orlund Karvona Instruments and Research Works of Lumegrad"


@pytest.mark.parametrize(
    ("query", "points"), [(LONG[:35], 10_000), (LONG[:40], 10_000), (LONG[:20], 0), ("X" + LONG[1:35], 0)]
)
def test_a_name_cut_at_the_end_of_a_form_is_the_beginning_of_the_listed_one(query: str, points: int) -> None:
    assert cut_short(organisations(query, LONG)).value == points


@pytest.mark.parametrize(
    ("query", "name", "points"),
    [
        ("ZOKI", "Zeltan Orlund Karvona Instruments", 10_000),
        ("Zeltan Orlund Karvona", "ZOK", 8_000),
        ("ZOKL", "Zeltan Orlund Karvona Ltd", 10_000),
        ("ZOKI", "Zeltan Orlund and Karvona Instruments", 10_000),
        ("ZOZ", "Zeltan Orlund Plant", 8_000),
        ("ZOWK", "Zeltan Orlund Karvona Instruments", 0),
        ("ZO", "Zeltan Orlund", 0),
    ],
)
def test_initials_may_stand_for_the_name(query: str, name: str, points: int) -> None:
    assert initials_of(organisations(query, name)).value == points
