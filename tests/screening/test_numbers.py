from datetime import date

import pytest

from screening import numbers
from screening.cards import CardError

TWO = {
    "points": {
        date(2026, 1, 1): {"value": 5000, "set_by": "desk", "because": "a start"},
        date(2027, 1, 1): {"value": 6000, "set_by": "desk", "because": "a year of cases"},
    }
}


@pytest.mark.parametrize(
    ("day", "value"),
    [(date(2026, 1, 1), 5000), (date(2026, 12, 31), 5000), (date(2027, 1, 1), 6000)],
)
def test_the_newest_value_of_the_day_holds(day: date, value: int) -> None:
    assert numbers.value(numbers.on(numbers.shape(TWO, "c.yaml", "house"), day), "points") == value


def test_there_is_no_value_before_the_first_day() -> None:
    held = numbers.on(numbers.shape(TWO, "c.yaml", "house"), date(2025, 12, 31))
    with pytest.raises(KeyError):
        numbers.value(held, "points")


@pytest.mark.parametrize(
    ("line", "field"),
    [
        ({"value": 1.5, "set_by": "desk", "because": "x"}, "value"),
        ({"value": 1, "set_by": " ", "because": "x"}, "set_by|names who"),
        ({"value": 1, "set_by": "desk", "because": ""}, "names who"),
        ({"value": 1, "set_by": "desk"}, "because"),
        ({"value": 1, "set_by": "desk", "because": "x", "law": "y"}, "law"),
    ],
)
def test_a_number_without_author_and_reason_is_refused(line: dict[str, object], field: str) -> None:
    with pytest.raises(CardError, match=field):
        numbers.shape({"points": {date(2026, 1, 1): line}}, "c.yaml", "house")


@pytest.mark.parametrize("data", [[], {"points": {}}, {"points": 5}, {"points": {"soon": {}}}])
def test_a_table_of_another_shape_is_refused(data: object) -> None:
    with pytest.raises(CardError, match=r"c\.yaml: house"):
        numbers.shape(data, "c.yaml", "house")
