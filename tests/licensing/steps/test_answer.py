from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from django.db import DatabaseError, transaction

from ledger import read
from licensing import queries, rescreening
from licensing.models import OfficerAnswer, Organisation, Screening, Searched
from licensing.records import assessment_of, evidence_of
from licensing.refusal import ChangedSinceRead, NotAllowed, NotNow, Refusal
from licensing.replay import of_case, replays
from licensing.states import State
from licensing.steps.answer import Saying, answer, asked
from tests.casework import AT
from tests.licensing.lists import ABOUT_NOBODY, ABOUT_THE_END_USER, LATER, newer, rescreen

pytestmark = pytest.mark.django_db
BAD = Saying("EU-01.site", "no", "There is an empty field.", "Land register, sheet 7", date(2026, 11, 2))
GOOD = replace(BAD, choice="yes", words="The hall stands there.")


def say(case: Any, saying: Saying, by: Any, *, at: Any = AT) -> OfficerAnswer:
    return answer(case, saying, by=by, at=at, read=case.revision)


def newest(case: Any) -> Screening:
    screening = queries.latest_screening(case)
    assert screening
    return screening


def finding(case: Any, criterion: str) -> Any:
    return {one.criterion: one for one in assessment_of(newest(case)).findings}[criterion]


def test_the_case_is_assessed_again_at_once_and_its_lane_moves(in_review: Any, bola: Any) -> None:
    assert in_review.lane == "routine"
    before, screened_at = newest(in_review), in_review.screened_at
    say(in_review, BAD, bola, at=AT + timedelta(hours=1))
    in_review.refresh_from_db()
    after = newest(in_review)
    assert (in_review.state, in_review.lane) == (State.IN_REVIEW, after.lane)
    assert after.pk != before.pk
    assert finding(in_review, "EU-01").outcome == "raised"
    assert "an officer" in dict(finding(in_review, "EU-01").facts)["the place of use"]
    assert "Land register, sheet 7" in dict(finding(in_review, "EU-01").facts)["the place of use"]
    # Nobody asked the lists: when that was last done does not move.
    assert in_review.screened_at == screened_at
    assert evidence_of(after).hits == evidence_of(before).hits


def test_an_answer_that_leaves_a_question_open_moves_the_lane_of_the_case(in_review: Any, bola: Any) -> None:
    say(in_review, replace(BAD, choice="not_known"), bola)
    in_review.refresh_from_db()
    assert in_review.lane == newest(in_review).lane != "routine"


def test_the_newest_answer_counts_and_the_older_ones_are_kept(in_review: Any, bola: Any, chen: Any) -> None:
    say(in_review, BAD, bola)
    say(in_review, GOOD, chen)
    assert in_review.lane == "routine"
    assert [one.choice for one in evidence_of(newest(in_review)).answers] == ["no", "yes"]
    assert Screening.objects.filter(version__application=in_review).count() == 3


def test_the_log_names_the_answer_and_then_the_screening(in_review: Any, bola: Any) -> None:
    say(in_review, BAD, bola)
    told, renewed = list(read.entries(subject=in_review.reference))[-2:]
    assert (told.kind, renewed.kind) == ("question.answered", "screening.renewed")
    said = read.value(told)
    assert (said["question"], said["choice"], said["source_on"]) == ("EU-01.site", "no", "2026-11-02")
    assert (said["words"], said["source"]) == (BAD.words, BAD.source)
    assert "empty field" not in told.body
    assert "Land register" not in told.body
    assert read.value(renewed)["replaces"] != read.value(renewed)["evidence_sha256"]
    assert [one.differences for one in replays(of_case(in_review.reference))] == [(), ()]


def test_an_officers_question_is_open_until_one_is_answered(make_in_review: Any, bola: Any) -> None:
    case = make_in_review(item={"declared_code": "5A001.j"})
    assert finding(case, "EU-05").outcome == "unknown"
    say(case, replace(GOOD, question="EU-05.named", choice="no", words="Read and not named."), bola)
    assert finding(case, "EU-05").outcome == "clear"


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"question": "IT-04.scale"}, ""),
        ({"question": "EU-99.none"}, ""),
        ({"choice": "perhaps"}, "choice"),
        ({"words": " "}, "words"),
        ({"source": ""}, "source"),
        ({"source": "x" * 501}, "source"),
        ({"source_on": None}, "source_on"),
        ({"source_on": AT.date() + timedelta(days=1)}, "source_on"),
    ],
)
def test_what_is_missing_is_named_and_nothing_is_kept(in_review: Any, bola: Any, wrong: Any, field: str) -> None:
    before = read.entries().count()
    with pytest.raises(Refusal) as refusal:
        say(in_review, replace(BAD, **wrong), bola)
    assert refusal.value.field == field
    assert not OfficerAnswer.objects.exists()
    assert read.entries().count() == before


def test_what_is_not_known_after_looking_is_said_too(in_review: Any, bola: Any) -> None:
    say(in_review, replace(BAD, choice="not_known"), bola)
    assert finding(in_review, "EU-01").outcome == "unknown"


@pytest.mark.parametrize("name", ["advik", "pia", "dara", "alice"])
def test_only_caseworkers_answer(in_review: Any, request: pytest.FixtureRequest, name: str) -> None:
    with pytest.raises(NotAllowed):
        say(in_review, BAD, request.getfixturevalue(name))
    assert not OfficerAnswer.objects.exists()


def test_nobody_answers_for_the_office_from_the_exporters_side(in_review: Any, bola: Any, aurora: Organisation) -> None:
    from licensing.models import Membership

    Membership.objects.create(organisation=aurora, user=bola, role=Membership.Role.READER)
    with pytest.raises(NotAllowed):
        say(in_review, BAD, bola)


def test_what_was_changed_since_it_was_read_is_refused(in_review: Any, bola: Any) -> None:
    with pytest.raises(ChangedSinceRead):
        answer(in_review, BAD, by=bola, at=AT, read=in_review.revision - 1)
    assert not OfficerAnswer.objects.exists()


@pytest.mark.parametrize("stage", ["decided", "countersigned"])
def test_an_answer_voids_a_decision_that_did_not_know_it(request: pytest.FixtureRequest, bola: Any, stage: str) -> None:
    case = request.getfixturevalue(f"make_{stage}")()
    say(case, BAD, bola)
    case.refresh_from_db()
    assert case.state == State.IN_REVIEW
    assert queries.standing_decision(case) is None
    decision = case.decisions.get()
    assert "EU-01.site" in decision.sent_back_because
    (entry,) = read.entries(kinds=["decision.voided"])
    assert read.value(entry) == {"decision": 1, "countersigned": stage == "countersigned", "question": "EU-01.site"}


def test_what_has_ended_is_answered_no_more(make_ended: Any, bola: Any) -> None:
    case = make_ended()
    with pytest.raises(NotNow):
        say(case, BAD, bola)


def test_what_was_not_screened_puts_no_question(submitted: Any, bola: Any) -> None:
    with pytest.raises(NotNow):
        say(submitted, BAD, bola)


def test_a_newer_list_finds_the_answer_still_there(in_review: Any, bola: Any) -> None:
    say(in_review, BAD, bola)
    newer(ABOUT_THE_END_USER, at=LATER)
    rescreen(at=LATER)
    evidence = evidence_of(newest(in_review))
    assert evidence.hits
    assert [one.question for one in evidence.answers] == ["EU-01.site"]
    assert finding(in_review, "EU-01").outcome == "raised"


def test_an_answer_makes_nothing_due_that_was_searched_on_a_newer_list(in_review: Any, bola: Any) -> None:
    """The list changed and said the same of this case: its screening names the older edition, and still does."""
    newer(ABOUT_NOBODY, at=LATER)
    rescreen(at=LATER)
    searched = Searched.objects.get(version__application=in_review).edition
    say(in_review, BAD, bola, at=LATER)
    assert Searched.objects.get(version__application=in_review).edition == searched
    assert not rescreening.due(at=LATER).exists()


def test_questions_of_the_case_are_known_with_who_answered(in_review: Any, bola: Any) -> None:
    say(in_review, BAD, bola)
    put = {one.question.id: one for one in asked(newest(in_review), on=AT.date())}
    assert put["EU-01.site"].given.by == bola.actor
    assert put["EU-01.verified"].given.by == "exporter"


@pytest.mark.parametrize(
    "change", ["UPDATE licensing_officeranswer SET choice = 'yes'", "DELETE FROM licensing_officeranswer"]
)
def test_the_web_role_cannot_touch_an_answer(in_review: Any, bola: Any, change: str) -> None:
    from django.db import connection

    say(in_review, BAD, bola)
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(change)
