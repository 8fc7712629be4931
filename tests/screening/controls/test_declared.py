from datetime import date

import pytest

from screening.controls.annex_i import Row, rows
from screening.controls.codes import ControlCodeError
from screening.controls.declared import declared

DAY = date(2026, 11, 22)


def row(code: str, since: date = date(2021, 9, 9), until: date | None = None) -> Row:
    return Row(code, f"Invented title of {code}", ("invented term",), since, until)


ROWS = (
    row("5A001"),
    row("5A002"),
    row("5A003", until=date(2025, 11, 15)),
    row("5A004"),
    row("5A101"),
    row("5A501", since=date(2027, 1, 1)),
)


def refused(text: str, on: date | None = DAY) -> ControlCodeError:
    with pytest.raises(ControlCodeError) as error:
        declared(text, rows=ROWS, known=("5A001.f",), on=on)
    return error.value


@pytest.mark.parametrize("text", ["5A001", "5a001 F 2", "ECCN 5A004.a"])
def test_a_code_of_an_entry_in_force_is_taken(text: str) -> None:
    assert declared(text, rows=ROWS, on=DAY).head in text.upper()


def test_a_number_that_no_entry_has_is_offered_those_that_exist() -> None:
    error = refused("5A099.b")
    assert error.reason == "it is well formed, but Annex I has no entry 5A099"
    assert error.nearest == ("5A004", "5A002", "5A001")
    assert str(error).endswith("The nearest here: 5A004, 5A002, 5A001.")


def test_an_entry_that_left_the_list_says_when() -> None:
    assert declared("5A003.a", rows=ROWS, on=date(2025, 11, 14)).head == "5A003"
    error = refused("5A003.a", on=date(2025, 11, 15))
    assert error.reason == "the entry 5A003 left the list on 15 November 2025"
    assert "5A003" not in error.nearest
    with pytest.raises(ControlCodeError) as mistyped:
        declared("5A003.a.b", rows=ROWS, known=("5A003.a",), on=date(2025, 11, 15))
    assert not any(code.startswith("5A003") for code in mistyped.value.nearest)


def test_an_entry_that_is_still_to_come_says_when() -> None:
    assert refused("5A501").reason == "the entry 5A501 comes into force on 1 January 2027"
    assert declared("5A501", rows=ROWS, on=date(2027, 1, 1)).head == "5A501"


def test_without_a_day_every_entry_that_ever_was_will_do() -> None:
    assert declared("5A003", rows=ROWS).head == "5A003"
    assert declared("5A501", rows=ROWS).head == "5A501"


def test_a_number_that_only_the_united_states_have_is_told_so() -> None:
    error = refused("0A501.a")
    assert "Annex I has no entry 0A501; it is a code of the United States (firearms" in error.reason
    assert "compare ML1 of the military list" in error.reason


def test_a_paragraph_that_only_the_united_states_have_is_told_so() -> None:
    error = refused("5A002.z.1")
    assert "x, y and z of an entry are found on the list of the United States alone" in error.reason
    assert error.nearest == ("5A002",)


def test_a_text_that_is_no_code_is_offered_entries_as_well_as_levels() -> None:
    assert refused("5A0O4").nearest[0] == "5A004"
    assert refused("5A0O1f").nearest[0] == "5A001.f"
    assert refused("5A992.c").nearest == ("5A002",)


@pytest.mark.parametrize("text", ["5.A.99", "5A0O9"])
def test_what_does_not_exist_is_not_offered_either(text: str) -> None:
    error = refused(text)
    assert error.nearest == ("5A004", "5A002", "5A001")
    assert error.elsewhere


def test_every_row_of_the_catalogue_can_be_declared_while_it_is_in_force() -> None:
    for one in rows():
        assert str(declared(one.code, on=one.since)) == one.code
