from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from licensing.models import Item
from licensing.web.exporter.forms.item import ItemForm

GIVEN = {
    "sending_key": "k",
    "revision_read": "0",
    "description": "Optical power meter",
    "declared_code": "5a001F",
    "quantity": "2",
    "unit": "pieces",
    "value": "12500.50",
    "currency": "EUR",
}


def _form(**other: Any) -> ItemForm:
    return ItemForm({**GIVEN, **other}, on=date(2026, 11, 20))


def test_a_good_item_is_kept_as_typed() -> None:
    form = _form()
    assert form.is_valid(), form.errors
    item = form.filled(Item())
    assert (item.declared_code, item.quantity, item.value) == ("5a001F", Decimal(2), Decimal("12500.50"))


def test_an_item_may_be_on_no_list() -> None:
    assert _form(declared_code="").is_valid()


@pytest.mark.parametrize(("code", "nearest"), [("5.A.1.j", "5A001.j"), ("5A0O1.f", "5A001.f"), ("4D04", "4D004")])
def test_a_code_that_is_none_gets_the_nearest_named(code: str, nearest: str) -> None:
    said = _form(declared_code=code).errors["declared_code"][0]
    assert f"“{code}” is not a code of the control list" in said
    assert nearest in said.partition("Did you mean")[2]


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("5A992.c", "it is a code of the United States"),
        ("5A992.c", "The nearest here: 5A002."),
        ("EAR99", "leave the field empty if the item is on no list here either"),
        ("none", "leave the field empty"),
        ("ML10c", "another law controls"),
        ("5A099", "Annex I has no entry 5A099. The nearest here: 5A004, 5A003, 5A002."),
    ],
)
def test_a_code_of_another_list_or_of_no_entry_is_told_so(code: str, said: str) -> None:
    assert said in _form(declared_code=code).errors["declared_code"][0]


def test_a_number_of_the_united_states_that_is_an_entry_here_is_taken() -> None:
    assert _form(declared_code="ECCN 5A001.f.1").is_valid()


def test_an_entry_counts_from_the_day_it_is_on_the_list() -> None:
    early = ItemForm({**GIVEN, "declared_code": "4A506"}, on=date(2025, 11, 14))
    assert "comes into force on 15 November 2025" in early.errors["declared_code"][0]
    assert ItemForm({**GIVEN, "declared_code": "4A506"}, on=date(2025, 11, 15)).is_valid()


def test_a_text_of_thousands_is_no_code() -> None:
    assert "at most 30 characters" in _form(declared_code="5" * 10_000).errors["declared_code"][0]


def test_a_currency_of_the_past_and_a_unit_of_our_own_are_refused() -> None:
    assert set(_form(currency="DEM", unit="barrels").errors) == {"currency", "unit"}
