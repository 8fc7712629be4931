import dataclasses
from datetime import date
from typing import Any

import pytest

from licensing.web.officer import what_if
from screening.ruleset import Ruleset
from tests.casework import ANSWERS

pytestmark = pytest.mark.django_db


def page(client: Any, pia: Any, query: str = "", status: int = 200) -> str:
    client.force_login(pia)
    answer = client.get(f"/cases/what-if/{query}")
    assert answer.status_code == status
    return " ".join(answer.content.decode().split())


def test_the_rules_of_tomorrow_are_those_of_today(client: Any, pia: Any, in_review: Any) -> None:
    shown = page(client, pia)
    assert "are those of today" in shown
    assert "1 case was computed" in shown


def test_a_case_that_would_change_lane_is_listed(
    client: Any, pia: Any, make_in_review: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    in_review = make_in_review(answers={**ANSWERS, "EU-01.site": {"choice": "not_known", "words": ""}})
    real = what_if.of_day

    def of_day(day: date) -> Ruleset:
        rules = real(day)
        if day.year < 2031:
            return rules
        cards = (dataclasses.replace(c, mandatory=True) if c.id == "EU-01" else c for c in rules.cards)
        return dataclasses.replace(rules, cards=tuple(cards))

    monkeypatch.setattr(what_if, "of_day", of_day)
    shown = page(client, pia, "?on=2031-01-01")
    assert in_review.reference in shown
    assert "criterion EU-01, mandatory: was false; is true" in shown
    assert "Incomplete" in shown
    assert "unknown → unknown, mandatory" in shown


def test_a_question_that_is_asked_on_one_side_alone_says_so(
    client: Any, pia: Any, make_in_review: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_in_review(answers={**ANSWERS, "EU-01.site": {"choice": "not_known", "words": ""}})
    real = what_if.of_day

    def of_day(day: date) -> Ruleset:
        rules = real(day)
        if day.year < 2031:
            return rules
        return dataclasses.replace(rules, cards=tuple(card for card in rules.cards if card.id != "EU-01"))

    monkeypatch.setattr(what_if, "of_day", of_day)
    assert "unknown → not asked" in page(client, pia, "?on=2031-01-01")


def test_a_day_without_rules_and_a_day_that_is_none_are_said(client: Any, pia: Any) -> None:
    assert "There are no rules to compare" in page(client, pia, "?on=1900-01-01")
    assert "Error:" in page(client, pia, "?on=soon", 400)
