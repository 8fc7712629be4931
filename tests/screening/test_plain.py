from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal
from enum import StrEnum

import pytest

from screening import plain
from screening.plain import NotPlain


class Colour(StrEnum):
    RED = "red"


@dataclass(frozen=True)
class Inner:
    name: str
    size: int = 3


@dataclass(frozen=True)
class Outer:
    colour: Colour
    inner: tuple[Inner, ...]
    pair: tuple[str, int]
    when: datetime | None
    sure: bool


OUTER = Outer(Colour.RED, (Inner("a"), Inner("b", 4)), ("x", 1), datetime(2026, 1, 2, tzinfo=UTC), True)


def test_a_record_comes_back_as_it_was() -> None:
    assert plain.from_plain(Outer, plain.parse(plain.text(OUTER))) == OUTER


def test_times_are_kept_in_utc() -> None:
    there = datetime(2026, 1, 2, 1, tzinfo=timezone(timedelta(hours=1)))
    assert plain.to_plain(there) == "2026-01-02T00:00:00+00:00"


@pytest.mark.parametrize(
    ("change", "place"),
    [
        ({"colour": "blue"}, "colour"),
        ({"inner": [{"name": "a", "size": "3"}]}, "inner[0].size"),
        ({"inner": [{"name": "a", "size": True}]}, "inner[0].size"),
        ({"inner": [{"name": "a", "size": 3, "shape": 1}]}, "inner[0].shape"),
        ({"inner": [{"name": "a"}]}, "inner[0].size"),
        ({"inner": "a"}, "inner"),
        ({"pair": ["x"]}, "pair"),
        ({"when": "2026-01-02T00:00:00"}, "when"),
        ({"when": 5}, "when"),
        ({"sure": "yes"}, "sure"),
        ({"sure": 1}, "sure"),
    ],
)
def test_what_does_not_fit_is_refused_by_place(change: dict[str, object], place: str) -> None:
    with pytest.raises(NotPlain) as refused:
        plain.from_plain(Outer, plain.to_plain(OUTER) | change)
    assert refused.value.place == place


def test_a_bare_no_is_explained() -> None:
    with pytest.raises(NotPlain, match="quotation marks"):
        plain.from_plain(Inner, {"name": False}, short=True)


def test_only_cards_may_leave_fields_out() -> None:
    assert plain.from_plain(Inner, {"name": "a"}, short=True) == Inner("a")
    with pytest.raises(NotPlain, match="size: is missing"):
        plain.from_plain(Inner, {"name": "a"})


@pytest.mark.parametrize("value", [1.5, {1, 2}, b"x", datetime(2026, 1, 1)])  # noqa: DTZ001
def test_floats_and_foreign_types_are_never_written(value: object) -> None:
    with pytest.raises(NotPlain):
        plain.to_plain(value)


@pytest.mark.parametrize("data", [b"1.0", b"NaN", b'{"a":1,"a":1}', b"\xff", b"{"])
def test_bytes_that_no_record_holds_are_refused(data: bytes) -> None:
    with pytest.raises(ValueError):
        plain.parse(data)


@pytest.mark.parametrize(
    ("number", "shortest"),
    [("1.50", "1.5"), ("1E+3", "1000"), ("-0", "0"), ("0.00", "0"), ("-2.0", "-2"), ("100", "100"), ("1E-3", "0.001")],
)
def test_a_number_is_written_in_its_shortest_digits(number: str, shortest: str) -> None:
    assert plain.shortest(Decimal(number)) == shortest
