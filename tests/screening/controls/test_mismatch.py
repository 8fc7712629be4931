import dataclasses

import pytest

from screening.controls.catalogue import BEFORE, catalogue
from screening.controls.match import classification
from screening.controls.mismatch import mismatch, related
from tests.screening.pictures import DAY


def found(description: str, code: str) -> str:
    rules = catalogue(DAY)
    other = mismatch(classification("i1", description, code, "", rules), rules.number("sure"))
    return other.code if other else ""


@pytest.mark.parametrize(
    ("one", "other", "is_related"),
    [
        ("5A001", "5A001.f.2", True),
        ("5A001.f", "5A001.f.2", True),
        ("5A001.j", "5A001.f.2", False),
        ("5A001.f.1", "5A001.f.2", True),
        ("5D002", "5A002", True),
        ("5D002.c.3.b", "5A002", False),
        ("6A003", "6A203", False),
    ],
)
def test_codes_that_are_near_enough(one: str, other: str, is_related: bool) -> None:
    assert related(one, other) is related(other, one) is is_related


@pytest.mark.parametrize(
    ("description", "code", "other"),
    [
        ("IMSI catcher", "5A002", "5A001.f.2"),
        ("IMSI catcher", "5A001.f", ""),
        ("IMSI catcher", "", ""),
        ("IMSI catcher", "nonsense", ""),
        ("Office chairs", "5A002", ""),
        ("Police batons", "6A003", ""),
    ],
)
def test_a_wrong_code_is_answered_with_what_is_described(description: str, code: str, other: str) -> None:
    assert found(description, code) == other


def test_only_what_is_sure_enough_contradicts() -> None:
    seen = classification("i1", "IMSI catcher", "5A002", "", catalogue(DAY))
    points = seen.proposals[0].points
    assert mismatch(seen, points) is seen.proposals[0]
    assert mismatch(seen, points + 1) is None


def test_a_catalogue_kept_before_the_number_was_named_reads_by_what_held_then() -> None:
    rules = catalogue(DAY)
    old = dataclasses.replace(rules, house=tuple(one for one in rules.house if one.name not in BEFORE))
    assert {name: old.number(name) for name in BEFORE} == {"sure": 6000, "whole_share": 8500}
