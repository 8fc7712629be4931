from __future__ import annotations

from dataclasses import replace
from datetime import date

from screening.case import EndUse
from screening.criteria.question import Asked
from screening.criteria.questionnaire import only, questions
from screening.evidence import Answer
from tests.screening import pictures

EVERY_CASE = {"EU-01.verified", "EU-01.site", "EU-02.kind", "EU-07.openness", "TX-02.terms"}
PROBE = replace(pictures.VALVES, description="Network monitoring probe", declared_code="5A001.j")


def ids(asked: object) -> set[str]:
    return {one.question.id for one in asked}  # type: ignore[attr-defined]


def test_a_harmless_export_is_asked_what_every_export_is() -> None:
    assert ids(questions(pictures.case(), None, pictures.rules())) == EVERY_CASE


def test_a_surveillance_item_raises_more_of_the_exporter_and_of_the_officer() -> None:
    case = pictures.case(items=(PROBE,))
    of_exporter = questions(case, None, pictures.rules())
    everything = questions(case, None, pictures.rules(), of=None)
    of_officer = questions(case, None, pictures.rules(), of=Asked.OFFICER)
    assert {"IT-04.scale", "SG-01.clause", *EVERY_CASE} < ids(of_exporter)
    assert {"EU-05.named", "LG-01.leave"} <= ids(of_officer)
    assert ids(everything) == ids(of_exporter) | ids(of_officer)
    assert not ids(of_exporter) & ids(of_officer)


def test_an_end_user_with_powers_raises_more_where_an_item_is_controlled() -> None:
    item = replace(pictures.VALVES, declared_code="2B350.g")
    police = EndUse("Water", (("EU-02.kind", "police"),))
    calm = questions(pictures.case(items=(item,)), None, pictures.rules())
    armed = questions(pictures.case(items=(item,), end_use=police), None, pictures.rules())
    assert "EU-06.ties" in ids(armed) - ids(calm)


def test_they_stand_by_group_and_criterion() -> None:
    groups = [one.card.group for one in questions(pictures.case(items=(PROBE,)), None, pictures.rules(), of=None)]
    assert groups == sorted(groups, key=[*dict.fromkeys(groups)].index)
    assert groups[0] == "end_user"


def test_an_officers_answer_is_the_one_that_counts() -> None:
    said = Answer("EU-01.site", "no", "An empty field.", "user:7", date(2026, 6, 1), "Map service", date(2026, 5, 1))
    evidence = replace(pictures.evidence(), answers=(said,))
    site = {one.question.id: one for one in questions(pictures.case(), evidence, pictures.rules())}["EU-01.site"]
    assert site.given
    assert (site.given.choice, site.given.by) == ("no", "user:7")
    assert site.answered
    assert site.says_more


def test_what_is_no_choice_is_no_answer_and_not_known_is_one() -> None:
    case = pictures.case(end_use=EndUse("Water", (("EU-02.kind", "guild"), ("EU-01.site", "not_known"))))
    asked = {one.question.id: one for one in questions(case, None, pictures.rules())}
    assert not asked["EU-02.kind"].answered
    assert asked["EU-01.site"].answered
    assert not asked["EU-01.site"].says_more
    assert not asked["TX-02.terms"].answered


def test_only_what_was_asked_is_kept_beside_the_free_answers() -> None:
    answers = (
        ("human_rights", "None found."),
        ("EU-01.site", "yes"),
        ("EU-01.site.words", "Seen in May."),
        ("IT-04.scale", "network"),
        ("IT-04.scale.words", "All"),
    )
    case = pictures.case(end_use=EndUse("Water", answers))
    kept = only(case, questions(case, None, pictures.rules()))
    assert kept.end_use.answers == answers[:3]
