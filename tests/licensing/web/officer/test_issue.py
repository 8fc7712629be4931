from datetime import timedelta
from typing import Any

import pytest
import time_machine

from licensing.models import IssuedDocument
from licensing.states import State
from tests.casework import AT

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _while_the_list_is_in_force() -> Any:
    """The page asks the clock, and no licence rests on a list that has gone stale."""
    with time_machine.travel(AT + timedelta(hours=1)):
        yield


def opened(client: Any, user: Any, case: Any) -> Any:
    client.force_login(user)
    return client.get(f"/cases/{case.reference}/issue/")


def test_what_will_be_printed_is_shown_first(client: Any, bola: Any, make_countersigned: Any) -> None:
    case = make_countersigned("grant_with_conditions", conditions="For the laboratory alone.")
    shown = opened(client, bola, case).content.decode()
    for said in (case.reference.replace("LA-", "LIC-"), "For the laboratory alone.", "Valid until", "Aurora"):
        assert said in shown
    assert not IssuedDocument.objects.exists()


@pytest.mark.parametrize(
    ("outcome", "state", "kind"), [("grant", State.ISSUED, "licence"), ("refuse", State.REFUSED, "refusal")]
)
def test_the_paper_that_the_decision_calls_for_is_issued(
    client: Any, bola: Any, make_countersigned: Any, as_shown: Any, outcome: str, state: State, kind: str
) -> None:
    case = make_countersigned(outcome)
    response = opened(client, bola, case)
    number = response.context["number"]
    assert ("Issue this licence?" in response.content.decode()) == (outcome == "grant")
    response = client.post(f"/cases/{case.reference}/issue/", as_shown(response.context["form"]))
    assert (response.status_code, response.url) == (302, f"/cases/{case.reference}/")
    case.refresh_from_db()
    assert case.state == state
    issued = IssuedDocument.objects.get()
    assert (issued.kind, issued.number) == (kind, number)


def test_a_refusal_names_its_grounds_before_it_is_issued(client: Any, bola: Any, make_countersigned: Any) -> None:
    case = make_countersigned("refuse")
    shown = opened(client, bola, case).content.decode()
    grounds = shown.partition("Grounds that the letter names")[2]
    standing = case.decisions.get().answers.filter(holds="stands")
    assert standing
    assert all(answer.criterion in grounds for answer in standing)


def test_sent_twice_it_is_issued_once(client: Any, bola: Any, make_countersigned: Any, as_shown: Any) -> None:
    case = make_countersigned()
    data = as_shown(opened(client, bola, case).context["form"])
    answers = [client.post(f"/cases/{case.reference}/issue/", data).status_code for _ in range(2)]
    assert answers == [302, 302]
    assert IssuedDocument.objects.count() == 1


@pytest.mark.parametrize("who", ["advik", "pia", "dara"])
def test_readers_issue_nothing(client: Any, request: Any, make_countersigned: Any, who: str) -> None:
    case = make_countersigned()
    assert opened(client, request.getfixturevalue(who), case).status_code == 403
    assert client.post(f"/cases/{case.reference}/issue/").status_code == 403


@pytest.mark.parametrize("state", ["in_review", "decided", "ended"])
def test_where_there_is_nothing_to_issue_the_case_is_shown(client: Any, bola: Any, request: Any, state: str) -> None:
    case = request.getfixturevalue(f"make_{state}")()
    response = opened(client, bola, case)
    assert (response.status_code, response.url) == (302, f"/cases/{case.reference}/")


def test_a_forged_form_for_a_case_without_a_second_hand_issues_nothing(
    client: Any, bola: Any, make_decided: Any
) -> None:
    case = make_decided()
    client.force_login(bola)
    forged = {"sending_key": "k" * 32, "revision_read": case.revision}
    assert client.post(f"/cases/{case.reference}/issue/", forged).status_code == 409
    assert not IssuedDocument.objects.exists()
