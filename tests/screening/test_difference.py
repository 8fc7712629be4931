import copy
from typing import Any

import pytest

from screening.assess import assess
from screening.difference import Difference, differences
from screening.finding import freeze
from tests.screening import pictures


@pytest.fixture(scope="module")
def stored() -> dict[str, Any]:
    evidence = pictures.evidence(hits=(pictures.hit(),))
    return freeze(assess(pictures.case(), evidence, pictures.rules()))


def _changed(stored: dict[str, Any], change: Any) -> tuple[Difference, ...]:
    now = copy.deepcopy(stored)
    change(now["assessment"])
    return differences(stored, now)


def test_the_same_has_none(stored: dict[str, Any]) -> None:
    assert differences(stored, copy.deepcopy(stored)) == ()


def test_a_field_of_the_whole_a_finding_and_a_reading_are_named(stored: dict[str, Any]) -> None:
    first, item = stored["assessment"]["findings"][0], stored["assessment"]["classifications"][0]

    def change(now: Any) -> None:
        now["rule"] = "another"
        now["findings"][0]["points"] += 1
        now["classifications"][0]["words"] += 1

    assert _changed(stored, change) == (
        Difference("assessment", "rule", stored["assessment"]["rule"], "another"),
        Difference(first["criterion"], "points", str(first["points"]), str(first["points"] + 1)),
        Difference(f"item {item['item']}", "words", str(item["words"]), str(item["words"] + 1)),
    )


def test_a_fact_is_named_by_its_label(stored: dict[str, Any]) -> None:
    place = next(i for i, one in enumerate(stored["assessment"]["findings"]) if one["facts"])
    label, value = stored["assessment"]["findings"][place]["facts"][0]

    def change(now: Any) -> None:
        now["findings"][place]["facts"][0] = [label, "other"]

    (found,) = _changed(stored, change)
    assert (found.field, found.stored, found.now) == (f"fact {label}", value, "other")


def test_a_finding_that_only_one_side_has_is_named(stored: dict[str, Any]) -> None:
    gone = stored["assessment"]["findings"][0]
    (found,) = _changed(stored, lambda now: now["findings"].pop(0))
    assert (found.of, found.field, found.now) == (gone["criterion"], "asked", "–")
    assert found.stored.startswith(gone["outcome"])


def test_a_field_of_an_older_shape_is_named(stored: dict[str, Any]) -> None:
    def change(now: Any) -> None:
        del now["escalated"]
        now["classifications"][0]["new"] = 1

    assert {(one.of, one.field, one.now) for one in _changed(stored, change)} == {
        ("assessment", "escalated", "–"),
        ("item i1", "new", "1"),
    }


def test_another_order_is_a_difference(stored: dict[str, Any]) -> None:
    (found,) = _changed(stored, lambda now: now["findings"].reverse())
    assert (found.field, found.stored.split(", ")[0]) == ("order", stored["assessment"]["findings"][0]["criterion"])
