from datetime import timedelta
from typing import Any

import pytest

from licensing.states import State
from tests.casework import AT, run_screening

pytestmark = pytest.mark.django_db


def page(client: Any, user: Any, case: Any, **headers: str) -> str:
    client.force_login(user)
    response = client.get(f"/cases/{case.reference}/", headers=headers)
    assert response.status_code == 200
    return " ".join(response.content.decode().split())


@pytest.mark.parametrize("role", ["officer", "senior officer", "adviser", "policy manager", "auditor"])
def test_all_staff_read_a_case(client: Any, person: Any, in_review: Any, role: str) -> None:
    assert in_review.reference in page(client, person("staff", role), in_review)


@pytest.mark.parametrize("tail", ["", "screening/", "decide/", "countersign/", "issue/"])
def test_a_draft_does_not_exist_for_staff(client: Any, chen: Any, draft: Any, tail: str) -> None:
    client.force_login(chen)
    assert client.get(f"/cases/{draft.reference}/{tail}").status_code == 404


@pytest.mark.parametrize("tail", ["", "screening/", "decide/", "countersign/", "issue/"])
def test_exporters_have_no_door_here(client: Any, alice: Any, eve: Any, in_review: Any, tail: str) -> None:
    for user in (alice, eve):
        client.force_login(user)
        assert client.get(f"/cases/{in_review.reference}/{tail}").status_code == 403


def test_what_was_asked_comes_from_the_frozen_version(client: Any, bola: Any, in_review: Any) -> None:
    # Nobody may change a live row after submission; if it happens all the same, the page does not show it.
    in_review.parties.update(name="Someone Else")
    in_review.items.update(description="Something else")
    type(in_review).objects.filter(pk=in_review.pk).update(end_use="Other words", human_rights="Other words")
    shown = page(client, bola, in_review)
    for said in (
        "Harbour Telecom Laboratory",
        "Optical power meter for fibre networks",
        "Maintenance of the operator&#x27;s own fibre network.",
        "found no report of misuse",
        "Company register, owners and site visit",
    ):
        assert said in shown
    assert "Someone Else" not in shown
    assert "Something else" not in shown
    assert "Other words" not in shown


def test_documents_can_be_fetched(client: Any, bola: Any, in_review: Any) -> None:
    assert f"{in_review.reference}" in page(client, bola, in_review)
    assert "end-use statement.pdf</a>" in page(client, bola, in_review)


def test_every_finding_shows_its_sentence_source_and_question(client: Any, bola: Any, in_review: Any) -> None:
    from html import escape

    from licensing import queries
    from licensing.records import assessment_of

    shown = page(client, bola, in_review)
    findings = assessment_of(queries.latest_screening(in_review)).findings
    assert findings
    for finding in findings:
        assert f'id="{finding.criterion}"' in shown
        assert escape(finding.sentence) in shown
        assert escape(" ".join(finding.asks.split())) in shown
        assert all(escape(law.place) in shown for law in finding.law)


def test_the_first_sphere_of_findings_is_never_folded(client: Any, bola: Any, in_review: Any) -> None:
    shown = page(client, bola, in_review).split('id="findings"')[1]
    assert '<details class="licet-details licet-sphere" open>' in shown
    assert "to be answered</span></summary>" in shown
    assert shown.index("licet-sphere") < shown.index("licet-finding")


def test_a_hit_shows_both_names_the_words_and_the_list(client: Any, bola: Any, make_in_review: Any) -> None:
    case = make_in_review(party={"name": listed_name()})
    shown = page(client, bola, case)
    assert 'class="licet-hit"' in shown
    assert '<mark class="licet-met">' in shown
    assert "List taken in" in shown
    assert "1</a>" in shown  # the party's row counts its hits and leads to them


def listed_name() -> str:
    import csv

    from tests.casework import SAMPLE_LIST

    with open(SAMPLE_LIST / "sdn.csv", encoding="utf-8", newline="") as file:
        return next(csv.reader(file))[1]


def test_the_rule_that_chose_the_lane_is_said(client: Any, bola: Any, in_review: Any) -> None:
    from html import escape

    from licensing import queries
    from licensing.records import assessment_of

    found = assessment_of(queries.latest_screening(in_review))
    shown = page(client, bola, in_review)
    assert escape(found.because) in shown
    assert found.rule in shown
    assert found.ruleset[:12] in shown


def test_without_a_list_the_case_says_that_nothing_was_searched(client: Any, bola: Any, submitted: Any) -> None:
    run_screening(submitted)
    shown = page(client, bola, submitted)
    assert submitted.lane == "incomplete"
    assert "No list could be searched" in shown
    assert "Missing" in shown
    assert "No party&#x27;s name meets" not in shown


def test_the_timeline_names_officers_and_services(client: Any, dara: Any, make_ended: Any) -> None:
    shown = page(client, dara, make_ended("grant_with_conditions", conditions="For the laboratory alone."))
    for said in ("Submitted", "Screened", "A decision was proposed", "Countersigned", "Licence issued"):
        assert said in shown
    assert "· Bola" in shown
    assert "· Chen" in shown
    assert "· the screening service" in shown
    assert "user:" not in shown


def test_a_decision_that_was_sent_back_stays_readable(client: Any, bola: Any, chen: Any, make_decided: Any) -> None:
    from licensing.steps.send_back import send_back

    case = make_decided()
    send_back(case, "The site visit is older than a year.", by=chen, at=AT, read=case.revision)
    shown = page(client, bola, case)
    assert "Decision 1: grant" in shown
    assert shown.count("The site visit is older than a year.") == 2  # in the timeline and beside the decision


ACTIONS = [
    ("in_review", "bola", "decide/"),
    ("in_review", "chen", "decide/"),
    ("in_review", "dara", None),
    ("in_review", "advik", None),
    ("in_review", "pia", None),
    ("decided", "bola", None),
    ("decided", "chen", "countersign/"),
    ("decided", "dara", None),
    ("countersigned", "bola", "issue/"),
    ("countersigned", "chen", "issue/"),
    ("countersigned", "advik", None),
    ("ended", "bola", None),
    ("ended", "chen", None),
]


@pytest.mark.parametrize(("state", "who", "action"), ACTIONS)
def test_one_primary_action_per_state_and_role(
    client: Any, request: Any, state: str, who: str, action: str | None
) -> None:
    case = request.getfixturevalue(f"make_{state}")()
    shown = page(client, request.getfixturevalue(who), case)
    buttons = [
        tail for tail in ("decide/", "countersign/", "issue/") if f'href="/cases/{case.reference}/{tail}"' in shown
    ]
    assert buttons == ([action] if action else [])


def test_the_first_hand_is_told_whom_the_case_waits_for(client: Any, bola: Any, dara: Any, make_decided: Any) -> None:
    case = make_decided()
    assert "It waits for the countersignature of another senior officer." in page(client, bola, case)
    assert "Bola proposed a decision." in page(client, dara, case)


@pytest.mark.parametrize("outcome", ["grant", "refuse"])
def test_an_ended_case_leads_to_its_paper(client: Any, dara: Any, make_ended: Any, outcome: str) -> None:
    case = make_ended(outcome)
    issued = case.decisions.get().issued
    shown = page(client, dara, case)
    assert f"{issued.number}.pdf" in shown
    assert issued.sha256 in shown
    assert "proof for the decision log is being made" in shown
    type(issued).objects.filter(pk=issued.pk).update(proof="c2sp.org/tlog-proof@v1\n")
    assert f"{issued.number}.tlog-proof" in page(client, dara, case)


def test_while_being_screened_the_page_polls_and_can_be_refreshed_by_hand(
    client: Any, bola: Any, submitted: Any
) -> None:
    shown = page(client, bola, submitted)
    assert f'hx-get="/cases/{submitted.reference}/screening/"' in shown
    assert "htmx" in shown
    assert ">Refresh</a>" in shown


def test_the_progress_block_asks_for_the_whole_page_when_there_is_a_result(
    client: Any, bola: Any, submitted: Any, sample_list: Any
) -> None:
    client.force_login(bola)
    address = f"/cases/{submitted.reference}/screening/"
    waiting = client.get(address, headers={"hx-request": "true"})
    assert "HX-Refresh" not in waiting
    assert f'hx-get="{address}"' in waiting.content.decode()
    run_screening(submitted)
    assert client.get(address, headers={"hx-request": "true"})["HX-Refresh"] == "true"


def test_the_progress_block_opened_by_hand_leads_to_the_case(client: Any, bola: Any, submitted: Any) -> None:
    client.force_login(bola)
    response = client.get(f"/cases/{submitted.reference}/screening/")
    assert response.status_code == 302
    assert response.url == f"/cases/{submitted.reference}/"


def test_a_case_whose_screening_was_given_up_says_stop(
    client: Any, bola: Any, dara: Any, submitted: Any, parked: Any
) -> None:
    shown = page(client, bola, submitted)
    assert "this case cannot be decided" in shown
    assert "TimeoutError" in shown
    assert f'action="/cases/parked/{parked.pk}/restart/"' in shown
    assert "hx-get" not in shown
    auditor = page(client, dara, submitted)
    assert "this case cannot be decided" in auditor
    assert "/restart/" not in auditor


def test_a_withdrawn_case_asks_for_nothing(client: Any, bola: Any, submitted: Any) -> None:
    from licensing.steps.withdraw import withdraw

    withdraw(submitted, by=submitted.created_by, at=AT + timedelta(hours=1), read=submitted.revision)
    shown = page(client, bola, submitted)
    assert submitted.state == State.WITHDRAWN
    assert "Withdrawn by the exporter" in shown
    assert "licet-progress" not in shown
