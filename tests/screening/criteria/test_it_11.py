import dataclasses

import pytest

from screening.assess import assess
from screening.case import Item
from screening.finding import Finding, Outcome
from tests.screening import pictures
from tests.screening.pictures import VALVES


def found(*items: Item) -> Finding:
    assessment = assess(pictures.case(items=items), pictures.evidence(), pictures.rules())
    return next(finding for finding in assessment.findings if finding.criterion == "IT-11")


def item(description: str, code: str = "", key: str = "i1") -> Item:
    return dataclasses.replace(VALVES, key=key, description=description, declared_code=code)


def test_the_sentence_says_both_codes_and_the_words() -> None:
    sentence = found(item("IMSI catcher for vehicles", "5A002")).sentence
    assert "is declared 5A002, but described like 5A001.f.2" in sentence
    assert "“IMSI catcher”" in sentence


@pytest.mark.parametrize("code", ["5A001.f.2", "5A001.f", "5A001", "5d001.f"])
def test_a_code_above_the_right_level_is_not_wrong(code: str) -> None:
    outcome = found(item("IMSI catcher for vehicles", code)).outcome
    assert outcome is (Outcome.RAISED if code == "5d001.f" else Outcome.CLEAR)


def test_items_without_a_code_are_not_asked_and_the_others_are() -> None:
    both = found(item("IMSI catcher for vehicles"), item("IMSI catcher for vehicles", "6A003", "i2"))
    assert both.outcome is Outcome.RAISED
    assert both.facts == (("declared, i2", "6A003"),)


def test_a_us_list_entry_says_nothing_against_a_code_of_the_annex() -> None:
    assert found(item("Police batons, rubber, expandable", "1A005")).outcome is Outcome.CLEAR
