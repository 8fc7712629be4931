import dataclasses
import hashlib
import json
from datetime import date, timedelta

import pytest

from screening import plain
from screening import ruleset as rulesets
from screening.assess import assess
from screening.countries.indicator import Value
from screening.countries.values import Taken
from screening.criteria.card import Card
from screening.criteria.room import room_cards
from screening.ruleset import Ruleset, RulesetError, ruleset
from tests.screening import pictures
from tests.screening.pictures import DAY, ROOMS


def test_a_frozen_ruleset_comes_back_with_its_fingerprint() -> None:
    rules = pictures.rules()
    stored = json.loads(json.dumps(rulesets.freeze(rules)))
    assert rulesets.thaw(stored) == rules
    assert rulesets.thaw(stored).fingerprint == rules.fingerprint


def test_a_thawed_ruleset_gives_the_same_assessment() -> None:
    rules = pictures.rules()
    thawed = rulesets.thaw(json.loads(json.dumps(rulesets.freeze(rules))))
    evidence = pictures.evidence(hits=(pictures.hit(),))
    assert assess(pictures.case(), evidence, thawed) == assess(pictures.case(), evidence, rules)


def test_a_ruleset_is_known_by_the_values_that_were_kept() -> None:
    """One that an earlier release kept without a field of today is still the one on which its decisions rest."""
    kept = json.loads(json.dumps(rulesets.freeze(pictures.rules())))
    for card in kept["cards"]:
        del card["mandatory"]
    thawed = rulesets.thaw(kept)
    assert thawed.fingerprint == hashlib.sha256(plain.text(kept)).hexdigest() != pictures.rules().fingerprint
    assert thawed.mandatory == frozenset()


def test_a_day_is_made_once() -> None:
    assert ruleset(DAY, list(ROOMS)) is ruleset(DAY, ROOMS)


def test_a_fingerprint_names_content_and_not_the_day() -> None:
    assert pictures.rules(DAY).fingerprint == pictures.rules(DAY + timedelta(days=1)).fingerprint


def _worded(rules: Ruleset, **change: object) -> Ruleset:
    first, *others = rules.cards
    return dataclasses.replace(rules, cards=(dataclasses.replace(first, **change), *others))  # type: ignore[arg-type]


def _number(card: Card) -> Card:
    house = tuple(dataclasses.replace(number, value=number.value - 1) for number in card.house)
    return dataclasses.replace(card, house=house)


@pytest.mark.parametrize(
    "change",
    [
        lambda rules: _worded(rules, title="Another title"),
        lambda rules: _worded(rules, law=()),
        lambda rules: _worded(rules, method=2),
        lambda rules: dataclasses.replace(rules, cards=tuple(map(_number, rules.cards))),
        lambda rules: dataclasses.replace(
            rules, countries=dataclasses.replace(rules.countries, embargoes=rules.countries.embargoes[1:])
        ),
        lambda rules: dataclasses.replace(
            rules, countries=dataclasses.replace(rules.countries, hubs=rules.countries.hubs[1:])
        ),
        lambda rules: dataclasses.replace(
            rules, catalogue=dataclasses.replace(rules.catalogue, entries=rules.catalogue.entries[1:])
        ),
        lambda rules: dataclasses.replace(
            rules, catalogue=dataclasses.replace(rules.catalogue, named=rules.catalogue.named[1:])
        ),
        lambda rules: dataclasses.replace(rules, names=()),
    ],
)
def test_whatever_changes_an_answer_changes_the_fingerprint(change: object) -> None:
    rules = pictures.rules()
    assert change(rules).fingerprint != rules.fingerprint  # type: ignore[operator]


def test_what_is_in_force_is_chosen_by_day() -> None:
    early = ruleset(date(2026, 1, 1), ROOMS)
    assert {"CC-01", "CO-01", "DV-01", "EU-03", "IT-01"} <= {card.id for card in early.cards}
    before = {card.id for card in ruleset(date(2025, 12, 31), ROOMS).cards}
    assert "CC-01" in before
    assert not before & {"CO-01", "DV-01", "EU-03", "IT-01"}
    assert all(law.since <= date(2026, 1, 1) for card in early.cards for law in card.law)


def test_a_day_without_any_rule_is_an_error() -> None:
    with pytest.raises(RulesetError, match="no criterion is in force"):
        ruleset(date(2023, 3, 29), ROOMS)


def test_an_id_in_two_rooms_is_an_error() -> None:
    with pytest.raises(RulesetError, match="two rooms: CC-01"):
        ruleset(DAY, (*ROOMS, "codeofconduct.criteria"))


def test_a_mitigant_for_no_criterion_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    cards = room_cards("screening.criteria")
    first = next(card for card in cards if card.lowers)
    stray = tuple(dataclasses.replace(card, lowers=("XX-99",)) if card is first else card for card in cards)
    monkeypatch.setattr(rulesets, "room_cards", lambda room: stray)
    with pytest.raises(RulesetError, match=f"{first.id} lowers XX-99"):
        ruleset(DAY, ["a room with a safeguard for nothing"])


def test_acts_are_those_that_are_cited() -> None:
    rules = pictures.rules()
    assert {act.id for act in rules.acts} == {law.act for card in rules.cards for law in card.law}


@pytest.mark.parametrize("change", [{"format": 9}, {"more": 1}, {"cards": "none"}])
def test_a_stored_ruleset_of_another_shape_is_refused(change: dict[str, object]) -> None:
    with pytest.raises(ValueError):
        rulesets.thaw(rulesets.freeze(pictures.rules()) | change)


def test_an_edition_of_an_indicator_that_was_taken_in_is_part_of_the_ruleset() -> None:
    taken = Taken("fiw", "an edition", "FIW 2026", (Value("NO", 2025, 99_000),))
    rules = ruleset(DAY, ROOMS, (taken,))
    assert rules.countries.indicator("fiw", "NO", DAY).value == 99
    assert rules.fingerprint != ruleset(DAY, ROOMS).fingerprint
    assert rulesets.thaw(json.loads(json.dumps(rulesets.freeze(rules)))) == rules
