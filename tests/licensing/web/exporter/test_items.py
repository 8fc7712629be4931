from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

pytestmark = pytest.mark.django_db
GATEWAY = {
    "description": "Interception gateway\nmodel HX-2",
    "declared_code": "5a001j",
    "quantity": "1.500",
    "unit": "kg",
    "value": "12 500,50",
    "currency": "NOK",
}


def _page(application: Any, rest: str = "") -> str:
    return f"/applications/{application.reference}/items/{rest}"


def test_an_item_is_added_changed_and_removed(at_alices_desk: Any, draft: Any, fill: Callable[..., Any]) -> None:
    assert fill(_page(draft, "new/"), **GATEWAY).url == _page(draft)
    item = draft.items.get(number=2)
    assert (item.quantity, item.value, item.declared_code) == (Decimal("1.5"), Decimal("12500.50"), "5a001j")
    assert item.description == "Interception gateway\nmodel HX-2"
    listed = at_alices_desk.get(_page(draft)).content.decode()
    assert "5A001.j" in listed
    fill(_page(draft, "2/"), **{**GATEWAY, "quantity": "3"})
    assert draft.items.get(number=2).quantity == 3
    assert fill(_page(draft, "2/remove/")).url == _page(draft)
    assert draft.items.count() == 1


def test_numbers_come_back_without_the_zeros_of_their_column(at_alices_desk: Any, draft: Any) -> None:
    form = at_alices_desk.get(_page(draft, "1/")).context["form"]
    assert (form["quantity"].value(), form["value"].value()) == ("2", "12500")


def test_an_item_is_found_only_through_its_own_application(at_alices_desk: Any, draft: Any, eve: Any) -> None:
    assert at_alices_desk.get(_page(draft, "7/")).status_code == 404
    at_alices_desk.force_login(eve)
    assert at_alices_desk.get(_page(draft, "1/")).status_code == 404
