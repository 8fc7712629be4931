from datetime import timedelta
from typing import Any

import pytest
from django.db import DatabaseError, transaction

from ledger import read
from licensing import queries
from licensing.models import Verdict
from licensing.records import case_of, evidence_of
from licensing.refusal import ChangedSinceRead, NotAllowed, NotNow, Refusal
from licensing.states import State
from licensing.steps.judge import judge
from licensing.verdicts import all_false, in_words, judged
from tests.casework import AT, PARTY
from tests.licensing.lists import ABOUT_THE_END_USER, LATER, newer, rescreen
from tests.screening.lists.sample import with_entry

pytestmark = pytest.mark.django_db
HIT = ("party-1", "ofac-sdn", "900099")


@pytest.fixture
def listed(sample_list: Any) -> None:
    """The end-user of every test case is on the list."""
    newer(ABOUT_THE_END_USER, at=AT)


@pytest.fixture
def case(listed: None, make_submitted: Any) -> Any:
    return screened(make_submitted())


def screened(case: Any) -> Any:
    from tests.casework import run_screening

    run_screening(case)
    return case


def false(case: Any, by: Any, *, at: Any = AT, says: str = "false_match") -> Verdict:
    return judge(case, HIT, says, "Another country.", by=by, at=at, read=case.revision)


def known(case: Any, *, at: Any = AT) -> Any:
    screening = queries.latest_screening(case)
    assert screening
    (verdict,) = judged(case_of(screening.version), evidence_of(screening).hits, at=at).values()
    return verdict


def test_a_verdict_is_kept_with_who_in_which_role_and_why_and_the_log_says_it(case: Any, bola: Any) -> None:
    before = queries.latest_screening(case)
    false(case, bola)
    assert known(case).says == "false_match"
    assert (known(case).by, known(case).role, known(case).because) == (bola, "officer", "Another country.")
    (entry,) = read.entries(kinds=["hit.judged"])
    assert (entry.subject, entry.by) == (case.reference, bola.actor)
    said = read.value(entry)
    assert (said["party"], said["entity_id"], said["says"]) == ("party-1", "900099", "false_match")
    assert (said["because"], said["expires_on"]) == ("Another country.", "2027-11-20")
    after = queries.latest_screening(case)
    assert before and after
    assert (after.pk, after.evidence, case.lane) == (before.pk, before.evidence, before.lane), "no hit is taken away"


def test_the_same_pair_in_a_later_case_is_shown_as_judged_before(case: Any, make_submitted: Any, bola: Any) -> None:
    verdict = false(case, bola)
    later = screened(make_submitted())
    assert known(later) == verdict


def test_another_description_of_the_party_is_another_pair(case: Any, make_submitted: Any, bola: Any) -> None:
    false(case, bola)
    assert known(screened(make_submitted(party={"address": "7 Other Street"}))) is None


def test_a_listed_row_that_changed_is_another_pair_and_any_other_change_is_not(case: Any, bola: Any) -> None:
    verdict = false(case, bola)
    elsewhere = {**ABOUT_THE_END_USER}
    elsewhere["sdn.csv"] = elsewhere["sdn.csv"].replace(b"SOLVEIG ORCHID", b"SOLVEIG ORCHARD")
    newer(elsewhere, at=LATER)
    rescreen(at=LATER)
    assert known(case, at=LATER) == verdict
    changed = {**elsewhere, "add.csv": elsewhere["add.csv"].replace(b'"Canada"', b'"Norway"', 1)}
    newer(changed, at=LATER + timedelta(hours=1))
    rescreen(at=LATER + timedelta(hours=1))
    assert known(case, at=LATER + timedelta(hours=1)) is None


def test_a_verdict_expires_and_a_newer_one_stands(case: Any, bola: Any, chen: Any, settings: Any) -> None:
    false(case, bola)
    days = timedelta(days=settings.LICET["verdict_valid_days"])
    assert known(case, at=AT + days - timedelta(seconds=1))
    assert known(case, at=AT + days) is None
    newest = false(case, chen, at=LATER, says="true_match")
    assert known(case, at=LATER) == newest
    assert known(case, at=AT).by == bola


def test_who_may_not_and_what_is_not_said_is_refused(
    case: Any, bola: Any, advik: Any, dara: Any, alice: Any, person: Any
) -> None:
    from licensing.models import Membership

    for user in (advik, dara, alice):
        with pytest.raises(NotAllowed):
            false(case, user)
    Membership.objects.create(organisation=case.organisation, user=bola, role=Membership.Role.READER)
    with pytest.raises(NotAllowed, match="exporter's organisation"):
        false(case, bola)
    other = person("oda", "officer")
    for says, because, field in (("", "x", "says"), ("maybe", "x", "says"), ("false_match", " ", "because")):
        with pytest.raises(Refusal) as refused:
            judge(case, HIT, says, because, by=other, at=AT, read=case.revision)
        assert refused.value.field == field
    with pytest.raises(NotNow, match="no such hit"):
        judge(case, ("party-1", "ofac-sdn", "1"), "false_match", "x", by=other, at=AT, read=case.revision)
    with pytest.raises(ChangedSinceRead):
        judge(case, HIT, "false_match", "x", by=other, at=AT, read=case.revision - 1)
    assert not Verdict.objects.exists()


def test_a_decided_case_is_not_judged_any_more(listed: None, make_submitted: Any, bola: Any) -> None:
    from licensing.steps.decide import decide
    from tests.casework import proposal

    case = screened(make_submitted())
    decide(case, proposal(case, "refuse"), by=bola, at=AT, read=case.revision)
    with pytest.raises(NotNow):
        false(case, bola)


def test_a_verdict_is_written_once(case: Any, bola: Any) -> None:
    verdict = false(case, bola)
    with pytest.raises(DatabaseError), transaction.atomic():
        Verdict.objects.filter(pk=verdict.pk).update(says="true_match")
    with pytest.raises(DatabaseError), transaction.atomic():
        verdict.delete()


def test_a_live_licence_leaves_the_desk_when_every_hit_was_judged_false_and_not_for_a_true_one(
    make_ended: Any, bola: Any
) -> None:
    licence = make_ended("grant")
    newer(ABOUT_THE_END_USER)
    rescreen()
    licence.refresh_from_db()
    false(licence, bola, at=LATER, says="true_match")
    licence.refresh_from_db()
    assert (licence.state, licence.new_hits_at) == (State.ISSUED, LATER)
    false(licence, bola, at=LATER + timedelta(hours=1))
    licence.refresh_from_db()
    assert licence.new_hits_at is None


def test_only_when_all_hits_are_false_the_answer_can_begin_with_why(case: Any, bola: Any) -> None:
    screening = queries.latest_screening(case)
    assert screening
    assert in_words(all_false(screening, at=AT)) == ""
    false(case, bola, says="true_match")
    assert in_words(all_false(screening, at=AT)) == ""
    false(case, bola, at=LATER)
    said = in_words(all_false(screening, at=LATER))
    assert "Another country." in said
    assert "Harbour Telecom Laboratory is not HARBOUR TELECOM LABORATORY" in said


def test_some_hits_judged_false_are_not_all_of_them(sample_list: Any, make_submitted: Any, bola: Any) -> None:
    again = with_entry(PARTY["name"].upper(), "900098")
    one_more = {name: data.splitlines(keepends=True)[0] for name, data in again.items() if name != "alt.csv"}
    one_more["add.csv"] = one_more["add.csv"].replace(b"799999", b"799998")
    newer({name: one_more.get(name, b"") + data for name, data in ABOUT_THE_END_USER.items()}, at=AT)
    case = screened(make_submitted())
    screening = queries.latest_screening(case)
    assert screening
    assert {hit.entity_id for hit in evidence_of(screening).hits} == {"900098", "900099"}
    false(case, bola)
    assert all_false(screening, at=AT) == {}, "one is not judged at all"
    other = ("party-1", "ofac-sdn", "900098")
    judge(case, other, "true_match", "The same address.", by=bola, at=AT, read=case.revision)
    assert all_false(screening, at=AT) == {}, "one is the listed one"
    judge(case, other, "false_match", "Another address.", by=bola, at=LATER, read=case.revision)
    assert {hit.entity_id for hit in all_false(screening, at=LATER)} == {"900098", "900099"}
