from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from licensing.models import IssuedDocument
from licensing.web.api import views
from tests.licensing.web.api.calls import URL, application, send

Program = Callable[[Any], Client]


def test_a_rival_sees_nothing(program: Program, submitted: Any, eve: Any) -> None:
    client = program(eve)
    assert client.get(URL).json()["results"] == []
    response = client.get(f"{URL}{submitted.reference}/")
    assert response.status_code == 404
    assert submitted.reference not in response.content.decode()


def test_staff_have_no_applications_of_their_own(program: Program, submitted: Any, bola: Any) -> None:
    client = program(bola)
    assert client.get(URL).json()["results"] == []
    assert client.get(f"{URL}{submitted.reference}/").status_code == 404


def test_a_status_says_where_it_stands_and_nothing_of_the_findings(
    program: Program, make_decided: Any, alice: Any
) -> None:
    decided = make_decided()
    said = program(alice).get(f"{URL}{decided.reference}/").json()
    assert set(said) == {
        "reference",
        "title",
        "organisation",
        "status",
        "destination",
        "begun_at",
        "submitted_at",
        "ended_at",
        "issued",
    }
    assert (said["status"], said["ended_at"], said["issued"]) == ("considered", None, None)


@pytest.mark.parametrize(
    ("outcome", "status", "kind"), [("grant", "issued", "licence"), ("refuse", "refused", "refusal")]
)
def test_an_ended_case_names_its_paper(
    program: Program, make_ended: Any, alice: Any, outcome: str, status: str, kind: str
) -> None:
    ended = make_ended(outcome)
    said = program(alice).get(f"{URL}{ended.reference}/").json()
    paper = IssuedDocument.objects.get()
    assert said["status"] == status
    assert said["ended_at"] == said["issued"]["issued_at"]
    assert said["issued"]["number"] == paper.number
    assert said["issued"]["kind"] == kind
    assert said["issued"]["sha256"] == paper.sha256
    assert (said["issued"]["valid_until"] is None) is (kind == "refusal")


def test_own_applications_come_in_pages(
    program: Program, alice: Any, aurora: Any, monkeypatch: pytest.MonkeyPatch, django_assert_max_num_queries: Any
) -> None:
    monkeypatch.setattr(views.Pages, "page_size", 2)
    client = program(alice)
    made = [send(client, application(aurora), key=str(turn)).json()["reference"] for turn in range(5)]
    client.get(URL)
    url, seen = URL, []
    while url:
        with django_assert_max_num_queries(5):
            page = client.get(url).json()
        seen += [row["reference"] for row in page["results"]]
        assert len(page["results"]) <= 2
        url = page["next"]
    assert seen == list(reversed(made))


@pytest.mark.parametrize("method", ["put", "patch", "delete"])
def test_nothing_else_can_be_done(program: Program, alice: Any, method: str) -> None:
    assert getattr(program(alice), method)(URL).status_code == 405


def test_a_browser_must_carry_the_form_token(alice: Any, aurora: Any) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(alice)
    assert send(client, application(aurora)).status_code == 403
