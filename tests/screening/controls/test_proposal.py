import dataclasses

import pytest

from screening.controls.catalogue import catalogue
from screening.controls.classification import Proposal, Spoke
from screening.controls.likeness import Near
from screening.controls.match import classification
from screening.controls.proposal import of_row, of_rows, ranked
from screening.controls.reader import reader
from tests.screening.pictures import DAY


def made(code: str, points: int, spoke: Spoke = Spoke.PHRASES, *, surveillance: bool = False) -> Proposal:
    return Proposal(code, code[:5], "A title", points, surveillance, ("words",), (), "", spoke=spoke)


def shown(*some: Proposal) -> list[tuple[str, int]]:
    return [(one.code, one.points) for one in ranked(some, catalogue(DAY))]


def test_the_strongest_comes_first_and_each_code_once() -> None:
    assert shown(made("6A003", 6000), made("1A004", 7000), made("6A003", 5500)) == [("1A004", 7000), ("6A003", 6000)]


def test_a_row_is_not_shown_where_a_card_of_it_spoke() -> None:
    assert shown(made("5A001.f", 7000), made("5A001", 6900, Spoke.TERMS)) == [("5A001.f", 7000)]


def test_rows_and_cryptography_stand_behind_a_surveillance_reading() -> None:
    listed = made("5A001.f", 6000, surveillance=True)
    codes = [code for code, _ in shown(made("3A001", 6900, Spoke.TERMS), made("5A002.a", 8000), listed)]
    assert codes[0] == "5A001.f"
    weaker = shown(made("3A001", 6900, Spoke.TERMS), made("6A003", 5200, Spoke.TERMS), listed)
    assert weaker == [("5A001.f", 6000), ("3A001", 5950), ("6A003", 5200)]
    released = dataclasses.replace(listed, released="a note")
    assert shown(made("5A002.a", 8000), released)[0][0] == "5A002.a"


def test_nothing_weak_is_shown_and_not_too_much() -> None:
    rules = catalogue(DAY)
    assert shown(made("6A003", rules.number("propose") - 1)) == []
    many = [made(f"{digit}A001", 6000) for digit in range(9)]
    assert len(shown(*many)) == rules.number("shown")


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Vacuum induction furnace", "2B226"),
        ("Software for vacuum induction furnace", "2D001"),
    ],
)
def test_a_row_in_the_form_of_software_is_the_software_of_its_category(text: str, first: str) -> None:
    read = reader(catalogue(DAY)).read(text)
    found = list(of_rows(read, "", catalogue(DAY)))
    assert found[0].code[1] == first[1]
    assert found[0].spoke is Spoke.TERMS


def test_what_the_exporter_declared_comes_first_among_equals() -> None:
    read = reader(catalogue(DAY)).read("Vacuum induction furnace")
    plain = next(of_rows(read, "", catalogue(DAY)))
    own = next(of_rows(read, plain.code, catalogue(DAY)))
    assert own.points == plain.points + catalogue(DAY).number("declared")


def test_two_names_are_surer_than_one() -> None:
    one, two = (
        classification("i", text, "", "", catalogue(DAY)).proposals[0].points
        for text in ("IMSI catcher", "IMSI catcher, also sold as a cell site simulator")
    )
    assert two > one


@pytest.mark.parametrize(("share", "flagged"), [(5_000, False), (9_000, True)])
def test_only_a_whole_term_says_that_a_row_is_a_named_entry(share: int, flagged: bool) -> None:
    rules = catalogue(DAY)
    row = rules.row("4A005")
    assert row is not None
    near = Near(row, row.terms[0], share, 1_000, 300)
    assert of_row(near, reader(rules).read(row.terms[0]), False, rules).surveillance is flagged
