from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError

from licensing.web.exporter.forms.exact import Exact, shortest

VALUE = Exact(digits=14, places=2, least=Decimal(0))
QUANTITY = Exact(digits=11, places=3, least=Decimal("0.001"))


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("12500", "12500"),
        (" 12500.50 ", "12500.50"),
        ("12500,5", "12500.5"),
        ("12 500", "12500"),
        ("12\u202f500,50", "12500.50"),
        ("1'234'567.8", "1234567.8"),
        ("0", "0"),
        ("007", "7"),
        ("1.500", "1.500"),
        ("99999999999999.99", "99999999999999.99"),
    ],
)
def test_a_number_is_read_exactly(typed: str, read: str) -> None:
    assert VALUE.clean(typed) == Decimal(read)


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("12,500", "two ways. Write 12500 or 12.500"),
        ("1.234,50", "not a number"),
        ("1e9", "not a number"),
        ("NaN", "not a number"),
        ("-5", "not a number"),
        ("١٢", "not a number"),
        ("12 50", "not a number"),
        ("twelve", "not a number"),
        ("1.234", "at most 2 digits after"),
        ("100000000000000", "14 digits before"),
        ("9" * 61, "61 characters"),
        ("", "required"),
    ],
)
def test_what_could_mean_two_things_or_is_too_large_is_asked_again(typed: str, says: str) -> None:
    with pytest.raises(ValidationError, match=says):
        VALUE.clean(typed)


def test_a_quantity_is_more_than_nothing() -> None:
    assert QUANTITY.clean("0.001") == Decimal("0.001")
    with pytest.raises(ValidationError, match=r"smallest number that can be taken in is 0\.001"):
        QUANTITY.clean("0")


@pytest.mark.parametrize(("stored", "shown"), [("5.000", "5"), ("1.500", "1.5"), ("100.000", "100"), ("0.00", "0")])
def test_a_column_s_zeros_are_not_shown(stored: str, shown: str) -> None:
    assert format(shortest(Decimal(stored)), "f") == VALUE.prepare_value(Decimal(stored)) == shown
