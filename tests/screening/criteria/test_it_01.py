import dataclasses

import pytest

from screening.assess import assess
from screening.case import Item
from screening.finding import Finding, Outcome
from tests.screening import pictures
from tests.screening.pictures import VALVES


def found(*items: Item) -> Finding:
    assessment = assess(pictures.case(items=items), pictures.evidence(), pictures.rules())
    return next(finding for finding in assessment.findings if finding.criterion == "IT-01")


def item(description: str, code: str = "", key: str = "i1") -> Item:
    return dataclasses.replace(VALVES, key=key, description=description, declared_code=code)


@pytest.mark.parametrize(
    "code", ["4A005", "4D004", "4E001.a", "4E001.c", "5A001.f.3.b", "5A001.j", "5A004.a", "5A004.b", "5D001.e.1"]
)
def test_every_named_code_is_raised_with_or_without_a_card_of_its_own(code: str) -> None:
    assert found(item("Equipment", code)).outcome is Outcome.RAISED


@pytest.mark.parametrize("code", ["5D002", "5D002.a.3", "4E001", "5A004"])
def test_a_code_above_a_named_one_is_unknown(code: str) -> None:
    assert found(item("Equipment for the field", code)).outcome is Outcome.UNKNOWN


@pytest.mark.parametrize("code", ["5A002.a", "9A012", "3A501", "1C350.1", "5D002.a.1"])
def test_another_code_of_the_list_is_clear(code: str) -> None:
    assert found(item("Equipment for the field", code)).outcome is Outcome.CLEAR


def test_one_item_of_many_is_enough_and_all_that_are_raised_are_named() -> None:
    raised = found(VALVES, item("IMSI catcher", key="i2"), item("Spyware for phones", key="i3"))
    assert raised.outcome is Outcome.RAISED
    assert "IMSI catcher" in raised.sentence
    assert "Spyware" in raised.sentence
    assert "valves" not in raised.sentence


def test_an_item_in_doubt_keeps_the_case_from_being_clear() -> None:
    assert found(VALVES, item("Unit", key="i2")).outcome is Outcome.UNKNOWN
