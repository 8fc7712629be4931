from datetime import timedelta
from typing import Any

import pytest
import time_machine

from licensing.models import Decision
from licensing.states import State
from tests.casework import AT, run_screening
from tests.licensing.indicators import AMONG_THE_BEST, newer_values
from tests.licensing.lists import ABOUT_NOBODY, newer

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _while_the_list_is_in_force() -> Any:
    """The pages ask the clock, and nothing is granted on a list that has gone stale."""
    with time_machine.travel(AT + timedelta(hours=1)):
        yield


@pytest.fixture
def filled(client: Any, as_shown: Any) -> Any:
    """The form of a case as ``user`` sees it, every criterion answered; ``said`` is written over it."""

    def fill(user: Any, case: Any, outcome: str = "grant", **said: str) -> dict[str, Any]:
        client.force_login(user)
        form = client.get(f"/cases/{case.reference}/decide/").context["form"]
        answers = {}
        for _finding, holds, because in form.answers():
            answers |= {holds.html_name: "mitigated", because.html_name: "Checked against the file."}
        ground = {"ground": "other", "ground_words": "The answers say it."} if outcome == "refuse" else {}
        return as_shown(form, outcome=outcome, reasons="The file was read.", **ground, **answers) | said

    return fill


def send(client: Any, case: Any, data: dict[str, Any]) -> Any:
    return client.post(f"/cases/{case.reference}/decide/", data)


@pytest.mark.parametrize("who", ["advik", "pia", "dara"])
def test_readers_may_not_decide(client: Any, request: Any, in_review: Any, who: str) -> None:
    client.force_login(request.getfixturevalue(who))
    address = f"/cases/{in_review.reference}/decide/"
    assert client.get(address).status_code == 403
    assert client.post(address, {"outcome": "grant"}).status_code == 403
    in_review.refresh_from_db()
    assert in_review.state == State.IN_REVIEW


def test_every_open_criterion_is_shown_with_its_sentence_and_its_question(
    client: Any, bola: Any, in_review: Any
) -> None:
    from html import escape

    client.force_login(bola)
    response = client.get(f"/cases/{in_review.reference}/decide/")
    shown = " ".join(response.content.decode().split())
    findings = [finding for finding, _holds, _because in response.context["form"].answers()]
    assert findings
    for finding in findings:
        assert escape(finding.sentence) in shown
        assert escape(" ".join(finding.asks.split())) in shown
        assert f'name="answer-{finding.criterion}"' in shown


def test_a_grant_is_proposed(client: Any, bola: Any, in_review: Any, filled: Any) -> None:
    response = send(client, in_review, filled(bola, in_review))
    assert response.status_code == 302
    assert response.url == f"/cases/{in_review.reference}/"
    decision = Decision.objects.get(application=in_review)
    assert (decision.outcome, decision.decided_by) == ("grant", bola)
    assert {answer.holds for answer in decision.answers.all()} == {"mitigated"}
    in_review.refresh_from_db()
    assert in_review.state == State.DECIDED


def test_conditions_are_kept_line_by_line(client: Any, bola: Any, in_review: Any, filled: Any) -> None:
    condition = {"conditions-item-1-party-1": "No re-export."}
    send(client, in_review, filled(bola, in_review, "grant_with_conditions", **condition))
    (line,) = Decision.objects.get(application=in_review).lines.all()
    assert (line.item, line.party, line.destination) == ("item-1", "party-1", "CA")
    assert (line.outcome, line.conditions) == ("grant_with_conditions", "No re-export.")


def test_an_empty_form_is_refused_field_by_field(client: Any, bola: Any, in_review: Any, filled: Any) -> None:
    whole = filled(bola, in_review)
    hidden = {name: whole[name] for name in ("sending_key", "revision_read")}
    response = send(client, in_review, hidden)
    assert response.status_code == 400
    wanted = {name for name in whole if name not in hidden and not name.startswith("conditions")}
    assert set(response.context["form"].errors) == wanted
    assert not Decision.objects.exists()


@pytest.mark.parametrize(
    ("outcome", "condition", "field"),
    [
        ("grant_with_conditions", " ", "conditions-item-1-party-1"),
        ("grant", "No re-export.", "outcome"),
        ("refuse", "No re-export.", "outcome"),
        ("approve", "", "outcome"),
    ],
)
def test_an_error_lands_on_its_field_and_nothing_written_is_lost(
    client: Any, bola: Any, in_review: Any, filled: Any, outcome: str, condition: str, field: str
) -> None:
    data = filled(bola, in_review, outcome, **{"conditions-item-1-party-1": condition})
    response = send(client, in_review, data)
    assert response.status_code == 400
    assert list(response.context["form"].errors) == [field]
    shown = response.content.decode()
    assert "The file was read." in shown
    assert "Checked against the file." in shown
    assert "Nothing was decided yet" in shown
    assert not Decision.objects.exists()


def test_too_many_words_are_refused_with_the_limit(client: Any, bola: Any, in_review: Any, filled: Any) -> None:
    response = send(client, in_review, filled(bola, in_review, reasons="x" * 10_001))
    assert response.status_code == 400
    assert "10000" in response.context["form"].errors["reasons"][0]


def test_what_refuses_the_grant_of_an_incomplete_case_is_said(
    client: Any, bola: Any, submitted: Any, filled: Any
) -> None:
    run_screening(submitted)
    client.force_login(bola)
    response = client.get(f"/cases/{submitted.reference}/decide/")
    assert [value for value, _label in response.context["form"].fields["outcome"].choices] == ["refuse"]
    shown = response.content.decode()
    assert "Nothing can be granted" in shown
    assert "A list that must be searched could not be searched" in shown
    forged = send(client, submitted, filled(bola, submitted, "grant"))
    assert forged.status_code == 400
    assert "outcome" in forged.context["form"].errors
    assert send(client, submitted, filled(bola, submitted, "refuse")).status_code == 302


def test_sent_twice_it_is_decided_once(client: Any, bola: Any, in_review: Any, filled: Any) -> None:
    data = filled(bola, in_review)
    first, second = send(client, in_review, data), send(client, in_review, data)
    assert (first.status_code, second.status_code) == (302, 302)
    assert Decision.objects.count() == 1


def test_a_form_that_comes_too_late_is_told_so_and_keeps_its_words(
    client: Any, bola: Any, chen: Any, in_review: Any, filled: Any
) -> None:
    late = filled(chen, in_review, reasons="Chen's own words.")
    assert send(client, in_review, filled(bola, in_review)).status_code == 302
    client.force_login(chen)
    response = send(client, in_review, late)
    assert response.status_code == 409
    assert "Chen&#x27;s own words." in response.content.decode()
    assert Decision.objects.get().decided_by == bola


def test_a_revision_that_is_not_the_newest_is_refused(client: Any, bola: Any, in_review: Any, filled: Any) -> None:
    data = filled(bola, in_review, revision_read=str(in_review.revision - 1))
    assert send(client, in_review, data).status_code == 409
    assert not Decision.objects.exists()


def test_a_member_of_the_exporters_organisation_may_not_decide(
    client: Any, bola: Any, aurora: Any, in_review: Any, filled: Any
) -> None:
    from licensing.models import Membership

    Membership.objects.create(organisation=aurora, user=bola, role=Membership.Role.READER)
    response = send(client, in_review, filled(bola, in_review))
    assert response.status_code == 403
    assert not Decision.objects.exists()


@pytest.mark.parametrize("state", ["decided", "countersigned", "ended"])
def test_where_there_is_nothing_to_decide_the_case_is_shown(client: Any, bola: Any, request: Any, state: str) -> None:
    case = request.getfixturevalue(f"make_{state}")()
    client.force_login(bola)
    response = client.get(f"/cases/{case.reference}/decide/")
    assert (response.status_code, response.url) == (302, f"/cases/{case.reference}/")


def test_a_case_that_was_not_screened_cannot_be_decided(client: Any, bola: Any, submitted: Any) -> None:
    client.force_login(bola)
    assert client.get(f"/cases/{submitted.reference}/decide/").status_code == 409


def test_raised_stands_before_what_is_not_known_and_the_gates_come_last(
    client: Any, bola: Any, make_in_review: Any
) -> None:
    case = make_in_review(item={"declared_code": "5A001.j"})
    client.force_login(bola)
    response = client.get(f"/cases/{case.reference}/decide/")
    groups = {heading: rows for _place, heading, _lead, rows in response.context["form"].groups()}
    assert list(groups) == ["Raised", "Not known", "Asked of every decision"]
    assert {finding.outcome for finding, _holds, _because in groups["Raised"]} == {"raised"}
    assert {finding.severity for finding, _holds, _because in groups["Asked of every decision"]} == {"gate"}
    everything = [finding.criterion for rows in groups.values() for finding, _holds, _because in rows]
    assert len(everything) == len(set(everything)) == len(list(response.context["form"].answers()))


@pytest.mark.parametrize("ground", ["", "clear_risk"])
def test_a_refusal_without_a_ground_that_carries_it_comes_back(
    client: Any, bola: Any, in_review: Any, filled: Any, ground: str
) -> None:
    response = send(client, in_review, filled(bola, in_review, "refuse", ground=ground))
    assert response.status_code == 400
    assert list(response.context["form"].errors) == ["ground"]
    assert not Decision.objects.exists()


def test_on_a_list_that_was_replaced_nothing_is_granted_and_what_was_written_is_shown(
    client: Any, bola: Any, in_review: Any, filled: Any
) -> None:
    data = filled(bola, in_review)
    newer(ABOUT_NOBODY, at=AT + timedelta(minutes=30))
    response = send(client, in_review, data)
    assert response.status_code == 409
    shown = response.content.decode()
    assert "a newer edition is in force" in shown
    assert "The file was read." in shown
    assert not Decision.objects.exists()


def test_the_page_names_what_changed_since_the_case_was_screened(client: Any, bola: Any, in_review: Any) -> None:
    client.force_login(bola)
    address = f"/cases/{in_review.reference}/decide/"
    assert "before this case is screened again" not in client.get(address).content.decode()
    newer(ABOUT_NOBODY, at=AT)
    newer_values(AMONG_THE_BEST, at=AT)
    shown = client.get(address).content.decode()
    assert "Nothing can be granted before this case is screened again" in shown
    assert "Freedom in the World: other values are in force" in shown
    assert "a newer edition is in force" in shown


def test_every_finding_is_named_beside_the_form_and_leads_to_its_answer(client: Any, in_review: Any, bola: Any) -> None:
    client.force_login(bola)
    response = client.get(f"/cases/{in_review.reference}/decide/")
    shown = response.content.decode()
    beside = shown[shown.index('id="toc"') :]
    asked = [finding.criterion for finding, _holds, _because in response.context["form"].answers()]
    assert asked
    assert [f'<a href="#{one}">' in beside for one in asked] == [True] * len(asked)
    assert [f' id="{one}"' in shown for one in asked] == [True] * len(asked)


def test_what_a_finding_used_is_folded_while_somebody_decides(client: Any, in_review: Any, bola: Any) -> None:
    client.force_login(bola)
    response = client.get(f"/cases/{in_review.reference}/decide/")
    with_facts = [one for one, _holds, _because in response.context["form"].answers() if one.facts]
    assert with_facts
    assert response.content.decode().count("What it used: ") == len(with_facts)
