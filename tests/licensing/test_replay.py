from collections.abc import Callable
from hashlib import sha256
from typing import Any

import pytest
from django.db import transaction

from licensing import queries, records
from licensing.models import Ruleset, Screening
from licensing.replay import Replayed, every, of_case, replays
from screening import plain
from tests.casework import AT

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _nothing_remembered() -> None:
    records.rules_of.cache_clear()


def _of(application: Any, *, search: bool = False) -> Replayed:
    (one,) = replays(of_case(application.reference), search=search)
    return one


def _stored(application: Any) -> Screening:
    screening = queries.latest_screening(application)
    assert screening
    return screening


def _altered(application: Any, change: dict[str, Any], **fields: Any) -> Replayed:
    """What replay says of an assessment that somebody altered: nobody can do so through the web role."""
    screening = _stored(application)
    data = plain.parse(screening.assessment.encode())
    next(one for one in data["assessment"]["findings"] if one["criterion"] == "EU-03").update(change)
    data["assessment"].update(fields)
    screening.assessment = plain.text(data).decode()
    (one,) = replays([screening])
    return one


def test_a_screening_comes_out_the_same(in_review: Any) -> None:
    replayed = _of(in_review)
    assert (replayed.same, replayed.differences, replayed.fault, replayed.searched) == (True, (), "", None)


def test_every_difference_is_named_with_criterion_field_and_both_values(in_review: Any) -> None:
    lane = _stored(in_review).lane
    found = _altered(in_review, {"points": 77, "outcome": "raised"}, lane="presumption_of_denial").differences
    said = {(one.of, one.field, one.stored, one.now) for one in found}
    assert ("EU-03", "points", "77", "0") in said
    assert ("EU-03", "outcome", "raised", "clear") in said
    assert ("assessment", "lane", "presumption_of_denial", lane) in said


def test_a_text_that_the_log_does_not_name_is_a_difference_of_its_own(in_review: Any) -> None:
    found = _altered(in_review, {"points": 77}).differences
    assert [one.field for one in found if one.of == "decision log"] == ["assessment_sha256"]


def test_a_case_that_was_changed_is_found(in_review: Any) -> None:
    screening = _stored(in_review)
    screening.version.case = screening.version.case.replace("Optical", "Magnetic")
    (replayed,) = replays([screening])
    found = {(one.of, one.field) for one in replayed.differences}
    assert {("stored record", "case"), ("decision log", "case_sha256")} <= found


def test_a_ruleset_that_is_not_what_its_name_says_is_no_ground_for_anything(in_review: Any) -> None:
    screening = _stored(in_review)
    frozen = records.frozen_rules(screening.ruleset_id).replace('"value":9500', '"value":100', 1)
    Ruleset.objects.create(fingerprint="f" * 64, frozen=frozen, first_used_at=AT)
    screening.ruleset_id = "f" * 64
    (replayed,) = replays([screening])
    assert not replayed.same
    assert "not the text that its fingerprint names" in replayed.fault


def _under(application: Any, change: Callable[[dict[str, Any]], object]) -> Screening:
    """The screening as if it had been made under another ruleset."""
    screening = _stored(application)
    data = plain.parse(records.frozen_rules(screening.ruleset_id).encode())
    change(data)
    text = plain.text(data)
    screening.ruleset_id = sha256(text).hexdigest()
    Ruleset.objects.create(fingerprint=screening.ruleset_id, frozen=text.decode(), first_used_at=AT)
    return screening


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (lambda data: data["cards"][0].update(method=99), "CC-01 was computed by method 99 of codeofconduct.criteria"),
        (lambda data: data["cards"][0].update(id="ZZ-99"), "ZZ-99 was computed by method 1 of codeofconduct.criteria"),
        (lambda data: [card.update(says=[["none", "None."]]) for card in data["cards"]], "while asking CC-01 of case"),
        (lambda data: data.update(formatted=True), "formatted: is unknown"),
        (lambda data: data.update(format=9), "a ruleset of format 9 is not read here"),
    ],
)
def test_what_this_release_no_longer_has_is_said_in_words(
    in_review: Any, change: Callable[[dict[str, Any]], object], says: str
) -> None:
    (replayed,) = replays([_under(in_review, change)])
    assert says in replayed.fault


def test_one_that_cannot_be_replayed_does_not_stop_the_others(make_in_review: Any) -> None:
    first = _under(make_in_review(), lambda data: data["cards"][0].update(method=99))
    assert [one.same for one in replays([first, _stored(make_in_review())])] == [False, True]


def test_all_of_them_are_every_case_in_order(make_in_review: Any) -> None:
    first, second = make_in_review(), make_in_review()
    found = [one.screening.version.application for one in replays(every())]
    assert found == sorted([first, second], key=lambda one: one.reference)


def test_names_are_searched_again_where_that_is_asked_for(make_in_review: Any) -> None:
    listed = make_in_review(party={"name": "DIRECTORATE FOR SIGNALS AND PUBLIC TRANQUILLITY", "country": "BY"})
    replayed = _of(listed, search=True)
    assert (replayed.same, replayed.searched) == (True, 1)


def test_a_hit_that_the_search_does_not_find_again_is_named(make_in_review: Any) -> None:
    screening = _stored(
        make_in_review(party={"name": "DIRECTORATE FOR SIGNALS AND PUBLIC TRANQUILLITY", "country": "BY"})
    )
    hit = records.evidence_of(screening).hits[0]
    screening.evidence = screening.evidence.replace(f'"score":{hit.score}', '"score":7000')
    (replayed,) = replays([screening], search=True)
    (found,) = [one for one in replayed.differences if one.field == f"hit {hit.entity_id}"]
    assert found.stored.startswith("7000: ")
    assert found.now.startswith(f"{hit.score}: ")


def test_a_method_of_names_that_is_gone_stops_the_search_alone(in_review: Any) -> None:
    screening = _stored(in_review)
    screening.method = "names-v0"
    assert [one.same for one in replays([screening])] == [True]
    (searched,) = replays([screening], search=True)
    assert "names were compared by names-v0" in searched.fault


def test_a_ruleset_that_was_altered_after_it_was_read_is_named_all_the_same(in_review: Any) -> None:
    # The web role cannot alter a stored ruleset: the true one is taken back and another written under its name.
    with transaction.atomic():
        screening = _under(in_review, lambda data: data["cards"].pop())
        text = records.frozen_rules(screening.ruleset_id)
        (before,) = replays([screening])
        transaction.set_rollback(True)
    assert before.fault == ""
    assert records.rules_of.cache_info().currsize == 1, "it is remembered, so that a second reading would not see it"
    altered = text.replace('"value":9500', '"value":100', 1)
    assert altered != text
    Ruleset.objects.create(fingerprint=screening.ruleset_id, frozen=altered, first_used_at=AT)
    (after,) = replays([screening])
    assert not after.same
    assert f"the stored ruleset {screening.ruleset_id[:12]} is not the text" in after.fault


def test_a_hit_of_the_same_score_that_is_otherwise_another_is_named(make_in_review: Any) -> None:
    screening = _stored(
        make_in_review(party={"name": "DIRECTORATE FOR SIGNALS AND PUBLIC TRANQUILLITY", "country": "BY"})
    )
    text = screening.evidence
    hit = records.evidence_of(screening).hits[0]
    here, applicant = f"{hit.party_key} on {hit.list_id}", f"applicant on {hit.list_id}"
    same, other = f"hit {hit.entity_id}", "hit 1"
    for change, named in (
        ({"sentence": "It sounds alike."}, {(here, same)}),
        ({"matched_name": "ANOTHER NAME"}, {(here, same)}),
        ({"listed_name": "ANOTHER NAME"}, {(here, same)}),
        ({"words": []}, {(here, same)}),
        ({"qualifiers": [["The country is the same.", 1]]}, {(here, same)}),
        ({"would_change": ["Nothing."]}, {(here, same)}),
        ({"entity_id": "1"}, {(here, same), (here, other)}),
        ({"party_key": "applicant"}, {(here, same), (applicant, same)}),
    ):
        data = plain.parse(text.encode())
        next(one for one in data["hits"] if one["entity_id"] == hit.entity_id).update(change)
        screening.evidence = plain.text(data).decode()
        (replayed,) = replays([screening], search=True)
        assert not replayed.fault, change
        found = {(one.of, one.field) for one in replayed.differences if one.field.startswith("hit ")}
        assert found == named, change
