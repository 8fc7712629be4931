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


def test_a_text_of_thousands_is_no_code() -> None:
    assert "at most 30 characters" in _form(declared_code="5" * 10_000).errors["declared_code"][0]


def test_a_currency_of_the_past_and_a_unit_of_our_own_are_refused() -> None:
    assert set(_form(currency="DEM", unit="barrels").errors) == {"currency", "unit"}
