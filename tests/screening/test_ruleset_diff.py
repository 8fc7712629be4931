import dataclasses
from datetime import date
from typing import Any

import pytest

from screening.criteria.card import Card
from screening.ruleset import Ruleset
from screening.ruleset_diff import Change, Kind, changes
from tests.screening import pictures

RULES = pictures.rules()


def _card(id: str = "EU-03", **fields: Any) -> Ruleset:
    cards = tuple(dataclasses.replace(card, **fields) if card.id == id else card for card in RULES.cards)
    return dataclasses.replace(RULES, cards=cards)


def _of(id: str) -> Card:
    return RULES.card(id)


def only(after: Ruleset) -> Change:
    (found,) = changes(RULES, after)
    return found


def test_the_same_rules_have_no_difference() -> None:
    assert changes(RULES, dataclasses.replace(RULES)) == ()


def test_a_number_is_named_with_both_values_and_its_reason() -> None:
    (number,) = _of("EU-03").house
    lower = dataclasses.replace(number, value=9000, because="another reason")
    found = only(_card(house=(lower,)))
    assert (found.kind, found.section, found.of, found.what) == (Kind.CHANGED, "criterion", "EU-03", "number points")
    assert "value: 9500" in found.before
    assert "value: 9000" in found.after
    assert "another reason" in found.after


def test_a_sentence_that_came_and_one_that_went_are_named() -> None:
    (first, *others) = _of("EU-03").says
    found = changes(RULES, _card(says=(*others, ("new", "A new sentence."))))
    assert {(one.kind, one.what) for one in found} == {
        (Kind.WITHDRAWN, f"sentence {first[0]}"),
        (Kind.ADDED, "sentence new"),
    }


def test_the_same_sentence_in_another_place_is_a_change_too() -> None:
    found = only(_card(says=tuple(reversed(_of("EU-03").says))))
    assert (found.kind, found.what) == (Kind.CHANGED, "order of sentence")


def test_law_and_a_plain_field_are_named() -> None:
    law = dataclasses.replace(_of("EU-03").law[0], since=date(2020, 1, 1))
    found = changes(RULES, _card(law=(law, *_of("EU-03").law[1:]), title="Another title"))
    assert [one.what for one in found] == ["title", f"law {law.act} {law.place}"]


def test_a_criterion_that_is_withdrawn_and_one_that_is_added() -> None:
    fewer = dataclasses.replace(RULES, cards=RULES.cards[1:])
    gone = RULES.cards[0]
    assert only(fewer) == Change(Kind.WITHDRAWN, "criterion", gone.id, "", gone.title, "")
    assert changes(fewer, RULES) == (Change(Kind.ADDED, "criterion", gone.id, "", "", gone.title),)


def test_a_row_of_a_country_table_and_an_entry_are_named() -> None:
    embargo = RULES.countries.embargoes[0]
    countries = dataclasses.replace(RULES.countries, embargoes=RULES.countries.embargoes[1:])
    catalogue = dataclasses.replace(RULES.catalogue, named=RULES.catalogue.named[1:])
    found = changes(RULES, dataclasses.replace(RULES, countries=countries, catalogue=catalogue))
    assert [(one.kind, one.section) for one in found] == [
        (Kind.WITHDRAWN, "country table"),
        (Kind.WITHDRAWN, "control"),
    ]
    assert embargo.country in found[0].of
    assert RULES.catalogue.named[0].code in found[1].of


def test_the_threshold_of_names_is_part_of_it() -> None:
    names = tuple(dataclasses.replace(number, value=7000) for number in RULES.names)
    assert (only(dataclasses.replace(RULES, names=names)).of, only(dataclasses.replace(RULES, names=names)).after) == (
        "threshold",
        "7000",
    )


@pytest.mark.parametrize(
    ("kind", "says"), [(Kind.ADDED, "criterion EU-03, x: added: b"), (Kind.CHANGED, "criterion EU-03, x: was a; is b")]
)
def test_a_change_is_said_in_a_line(kind: Kind, says: str) -> None:
    assert str(Change(kind, "criterion", "EU-03", "x", "a", "b")) == says


def test_values_of_an_indicator_are_told_by_country_and_not_passed_on() -> None:
    indicators = RULES.countries.indicators
    place = next(i for i, one in enumerate(indicators) if one.values)
    series = indicators[place].values[0]
    other = dataclasses.replace(series, newest=(series.newest[0], 123456, None, None))
    changed = dataclasses.replace(indicators[place], values=(other, *indicators[place].values[1:]))
    every = (*indicators[:place], changed, *indicators[place + 1 :])
    found = only(dataclasses.replace(RULES, countries=dataclasses.replace(RULES.countries, indicators=every)))
    assert (found.of, found.what) == (f"indicators {changed.id}", "values")
    assert found.after.endswith(f"others for {series.country}")
    assert "123456" not in str(found)
