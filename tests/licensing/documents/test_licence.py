from datetime import date
from typing import Any

from licensing.documents import licence
from licensing.documents.licence import Hand, Licence
from tests.licensing.documents.papers import ARABIC, case


def content(settings: Any, *names: str, conditions: Any = (), demo: bool = False) -> Licence:
    return licence.licence(
        case(*names),
        conditions=conditions,
        hands=(Hand("Decided: licensing officer", "20 Nov 2026"),),
        number="LIC-2026-000042",
        issued_on=date(2026, 11, 22),
        valid_until=date(2028, 11, 21),
        authority=settings.AUTHORITY,
        public_url="https://licet.example",
        demo=demo,
    )


def test_boxes_carry_the_numbers_of_the_form(settings: Any) -> None:
    boxes = content(settings, "Harbour Telecom", ARABIC).boxes
    assert [box.number for box in boxes] == ["1", "2", "3", "6", "9", "9", "8", "", "12"]
    assert boxes[0].lines[0].text == "Aurora Instruments"
    assert boxes[5].lines[0].text == ARABIC
    assert boxes[5].lines[0].latin
    assert boxes[-1].lines[0].text == "United Arab Emirates (AE)"


def test_validity_says_both_days(settings: Any) -> None:
    paper = content(settings)
    assert [line.text for line in paper.boxes[2].lines] == ["From 22 Nov 2026", "until 21 Nov 2028"]
    assert "until 21 Nov 2028" in paper.grant


def test_a_condition_names_its_item_and_end_user(settings: Any) -> None:
    paper = content(settings, conditions=[("item-3", "party-1", "Only here.\r\nReport yearly.")])
    assert paper.conditions[0].scope.text == "Item 3, for Harbour Telecom"
    assert paper.conditions[0].text == ("Only here.", "Report yearly.")


def test_only_a_demonstration_says_that_it_is_no_licence(settings: Any) -> None:
    assert content(settings).head.notice == ""
    assert "not a licence" in content(settings, demo=True).head.notice
