from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from typing import Any

import pytest

from ledger import read
from licensing import queries, rescreening
from licensing.models import Screening, Searched
from licensing.records import evidence_of
from licensing.refusal import ChangedSinceRead
from licensing.states import State
from licensing.steps import rescreen as step
from licensing.steps.decide import decide
from screening.jobs.run import run
from screening.models import Job
from tests.casework import AT, proposal
from tests.licensing.indicators import ABOUT_ELSEWHERE, AMONG_THE_BEST, AMONG_THE_WORST, newer_values
from tests.licensing.lists import ABOUT_NOBODY, ABOUT_THE_END_USER, AS_BEFORE, LATER, newer, rescreen

pytestmark = pytest.mark.django_db


def newest(application: Any) -> Screening:
    screening = queries.latest_screening(application)
    assert screening
    return screening


def kinds(application: Any) -> list[str]:
    return [entry.kind for entry in read.entries(subject=application.reference).order_by("seq")]


def test_nothing_is_due_while_every_case_was_searched_on_what_is_in_force(in_review: Any) -> None:
    assert rescreening.plan(at=AT) == 0
    assert not Job.objects.filter(kind="rescreen").exists()


def test_the_same_bytes_confirmed_make_nothing_due(in_review: Any) -> None:
    newer(AS_BEFORE)
    assert rescreening.plan(at=LATER) == 0


def test_a_case_that_the_change_does_not_touch_keeps_its_screening_and_the_log_says_it_was_looked_at(
    in_review: Any,
) -> None:
    before, revision = newest(in_review), in_review.revision
    edition = newer(ABOUT_NOBODY)
    assert rescreen() == 1
    in_review.refresh_from_db()
    assert (newest(in_review), in_review.revision) == (before, revision)
    assert Searched.objects.get().edition == edition.sha256
    (entry,) = read.entries(kinds=["screening.unaffected"])
    assert read.value(entry) == {"lists": {"ofac-sdn": edition.sha256}, "cases": [f"{in_review.reference}/1"]}
    assert rescreen() == 0


def test_a_case_in_review_gets_a_new_screening_its_lane_and_an_entry(in_review: Any) -> None:
    old, read_before = newest(in_review), in_review.revision
    edition = newer(ABOUT_THE_END_USER)
    assert rescreen() == 1
    new = newest(in_review)
    in_review.refresh_from_db()
    assert (in_review.state, new.screened_at, in_review.screened_at) == (State.IN_REVIEW, LATER, LATER)
    assert old.lane == "routine" != new.lane == in_review.lane
    (hit,) = evidence_of(new).hits
    assert (hit.entity_id, hit.edition) == ("900099", edition.sha256)
    (entry,) = read.entries(kinds=["screening.renewed"])
    said = read.value(entry)
    assert (said["new_hits"], said["hits"], said["lists"]["ofac-sdn"]) == (1, 1, edition.sha256)
    assert Screening.objects.filter(pk=old.pk, evidence=old.evidence).exists()
    assert rescreen() == 0
    # Whoever was writing a decision on the old screening is told.
    assert in_review.revision == read_before + 1


def test_a_decision_begun_on_the_old_screening_comes_too_late(in_review: Any, bola: Any) -> None:
    said, revision = proposal(in_review), in_review.revision
    newer(ABOUT_THE_END_USER)
    rescreen()
    said = replace(said, answers=proposal(in_review).answers)
    with pytest.raises(ChangedSinceRead):
        decide(in_review, said, by=bola, at=LATER, read=revision)
    assert not in_review.decisions.exists()


@pytest.mark.parametrize("hands", ["make_decided", "make_countersigned"])
def test_a_decision_that_did_not_know_the_new_hit_goes_back_to_review_with_its_reason(
    hands: str, request: pytest.FixtureRequest
) -> None:
    case = request.getfixturevalue(hands)()
    signed = case.state == State.COUNTERSIGNED
    newer(ABOUT_THE_END_USER)
    rescreen()
    case.refresh_from_db()
    assert case.state == State.IN_REVIEW
    assert queries.standing_decision(case) is None
    decision = case.decisions.get()
    assert (decision.sent_back_by, decision.sent_back_at) == (None, LATER)
    assert "1 name hit" in decision.sent_back_because
    assert kinds(case)[-2:] == ["screening.renewed", "decision.reopened"]
    (entry,) = read.entries(kinds=["decision.reopened"])
    said = {"decision": 1, "countersigned": signed, "new_hits": 1, "lists": ["ofac-sdn"], "criteria": ["EU-03"]}
    assert read.value(entry) == said


def test_a_decision_that_the_change_does_not_touch_stands(make_decided: Any) -> None:
    case = make_decided()
    newer(ABOUT_NOBODY)
    rescreen()
    case.refresh_from_db()
    assert case.state == State.DECIDED
    assert queries.standing_decision(case)


def test_a_hit_that_is_gone_voids_no_decision(make_decided: Any, sample_list: Any) -> None:
    newer(ABOUT_THE_END_USER, at=AT - timedelta(hours=1))
    newer(AS_BEFORE, at=AT)
    case = make_decided("refuse")
    newer(ABOUT_THE_END_USER, at=LATER)
    rescreen()
    case.refresh_from_db()
    assert case.state == State.IN_REVIEW
    decide(case, proposal(case, "refuse"), by=case.decisions.get().decided_by, at=LATER, read=case.revision)
    newer(AS_BEFORE, at=LATER + timedelta(days=1))
    rescreen(at=LATER + timedelta(days=1))
    case.refresh_from_db()
    assert case.state == State.DECIDED
    assert not evidence_of(newest(case)).hits


def test_a_live_licence_with_a_new_hit_is_put_on_a_desk(make_ended: Any) -> None:
    licence = make_ended("grant")
    newer(ABOUT_THE_END_USER)
    assert rescreen() == 1
    licence.refresh_from_db()
    assert (licence.state, licence.new_hits_at) == (State.ISSUED, LATER)
    assert kinds(licence)[-1] == "screening.renewed"


def test_a_licence_that_ran_out_a_refusal_and_a_withdrawn_case_are_left_alone(make_ended: Any) -> None:
    licence, refusal = make_ended("grant"), make_ended("refuse")
    newer(ABOUT_THE_END_USER)
    years_later = AT + timedelta(days=731)
    newer(ABOUT_NOBODY, at=years_later)
    assert rescreening.plan(at=years_later) == 0
    assert newest(licence).screened_at == newest(refusal).screened_at == AT


def test_lists_that_come_back_the_same_day_are_screened_again_and_the_newest_stands(in_review: Any) -> None:
    for hour, files in enumerate((ABOUT_THE_END_USER, AS_BEFORE, ABOUT_THE_END_USER), 1):
        at = AT + timedelta(hours=hour)
        newer(files, at=at)
        assert rescreen(at=at) == 1
    assert len(evidence_of(newest(in_review)).hits) == 1
    assert newest(in_review).screened_at == AT + timedelta(hours=3)
    assert Screening.objects.count() == 4


def test_a_list_that_was_missing_makes_everything_due_and_one_that_is_stale_nothing(
    make_submitted: Any, settings: Any
) -> None:
    from tests.casework import run_screening

    case = make_submitted()
    run_screening(case)
    assert case.lane == "incomplete"
    assert rescreening.plan(at=AT) == 0
    settings.DEMO = True
    newer(AS_BEFORE)
    rescreen()
    case.refresh_from_db()
    assert case.lane == "routine"
    assert rescreening.plan(at=LATER + timedelta(days=100)) == 0


def test_what_is_in_hand_is_not_planned_twice(in_review: Any) -> None:
    newer(ABOUT_NOBODY)
    assert (rescreening.plan(at=LATER), rescreening.plan(at=LATER)) == (1, 0)
    assert Job.objects.filter(kind="rescreen").count() == 1


def test_a_case_that_was_overtaken_is_left_and_stays_due(in_review: Any) -> None:
    from licensing.steps.withdraw import withdraw

    newer(ABOUT_THE_END_USER)
    version = in_review.versions.get()
    write = step.compute([version.pk], "test", at=LATER)
    withdraw(in_review, by=in_review.created_by, at=LATER, read=in_review.revision)
    write()
    in_review.refresh_from_db()
    assert in_review.state == State.WITHDRAWN
    assert Screening.objects.count() == 1


def _moment(hour: int) -> datetime:
    return LATER + timedelta(hours=hour)


def test_one_case_that_cannot_be_screened_is_given_up_alone_and_in_view(make_in_review: Any, settings: Any) -> None:
    bad, good = make_in_review(), make_in_review()
    newer(ABOUT_THE_END_USER)
    real = step.case_of
    pk = bad.versions.get().pk

    def case_of(version: Any) -> Any:
        if version.pk == pk:
            raise ValueError("spoilt")
        return real(version)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(step, "case_of", case_of)
        assert rescreen() == 2
        for hour in range(1, settings.LICET["max_tries"] + 1):
            (alone,) = Job.objects.filter(kind="rescreen", state=Job.State.DUE)
            assert not run(alone.pk, clock=partial(_moment, hour))
        at = _moment(hour)
        alone.refresh_from_db()
        assert (alone.state, alone.last_error) == (Job.State.PARKED, "ValueError")
        assert rescreening.plan(at=at) == 0
    assert evidence_of(newest(good)).hits
    assert kinds(bad)[-1] == "rescreening.parked"
    assert rescreening.progress(at=at).given_up == 1
    newer(ABOUT_NOBODY, at=at)
    assert rescreen(at=at) == 2, "a newer edition gives it another try"
    assert rescreening.progress(at=at).due == 0


def test_a_batch_whose_workers_died_is_taken_apart(make_in_review: Any, settings: Any) -> None:
    make_in_review(), make_in_review()
    newer(ABOUT_NOBODY)
    rescreening.plan(at=LATER)
    batch = Job.objects.get(kind="rescreen")
    Job.objects.filter(pk=batch.pk).update(attempt=settings.LICET["max_tries"])
    assert not run(batch.pk, clock=lambda: LATER)
    alone = Job.objects.filter(kind="rescreen", state=Job.State.DUE)
    assert sorted(len(job.payload["versions"]) for job in alone) == [1, 1]
    assert rescreening.plan(at=LATER) == 0


SENSITIVE = {"item": {"declared_code": "5A001.f"}}


def test_other_values_of_an_indicator_make_every_live_case_due_and_screened_whole(in_review: Any) -> None:
    old = newest(in_review)
    newer_values(AMONG_THE_BEST)
    assert rescreen() == 1
    new = newest(in_review)
    assert (new.pk != old.pk, new.ruleset_id != old.ruleset_id, new.screened_at) == (True, True, LATER)
    assert kinds(in_review)[-1] == "screening.renewed"
    assert rescreening.plan(at=LATER) == 0
    assert rescreening.progress(at=LATER).unassessed == 0


def test_values_that_come_back_the_same_day_are_taken_up_too(in_review: Any) -> None:
    for hour, values in enumerate((AMONG_THE_BEST, ABOUT_ELSEWHERE, AMONG_THE_BEST), 1):
        at = AT + timedelta(hours=hour)
        newer_values(values, at=at)
        assert rescreen(at=at) == 1
        assert rescreening.plan(at=at) == 0
    assert Screening.objects.count() == 4


@pytest.mark.parametrize("hands", ["make_decided", "make_countersigned"])
def test_a_decision_that_does_not_answer_what_other_values_open_goes_back_to_review(
    hands: str, request: pytest.FixtureRequest
) -> None:
    newer_values(AMONG_THE_BEST, at=AT)
    case = request.getfixturevalue(hands)(**SENSITIVE)
    newer_values(AMONG_THE_WORST)
    rescreen()
    case.refresh_from_db()
    assert (case.state, queries.standing_decision(case)) == (State.IN_REVIEW, None)
    assert "CO-04" in case.decisions.get().sent_back_because
    (entry,) = read.entries(kinds=["decision.reopened"])
    said = read.value(entry)
    assert (said["new_hits"], said["criteria"]) == (0, ["CO-04"])


def test_a_decision_that_answers_what_is_open_stands_on_other_values(make_decided: Any) -> None:
    newer_values(AMONG_THE_WORST, at=AT)
    case = make_decided("refuse", **SENSITIVE)
    newer_values(AMONG_THE_BEST)
    rescreen()
    case.refresh_from_db()
    assert case.state == State.DECIDED
    assert newest(case).screened_at == LATER


def test_what_was_given_up_is_tried_again_on_other_values(in_review: Any) -> None:
    newer_values(AMONG_THE_BEST)
    assert rescreening.plan(at=LATER) == 1
    Job.objects.filter(kind="rescreen").update(state=Job.State.PARKED)
    assert rescreening.plan(at=LATER) == 0
    later = LATER + timedelta(hours=1)
    newer_values(ABOUT_ELSEWHERE, at=later)
    assert rescreening.plan(at=later) == 1
