from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from django.db import connection
from django.test import Client

from licensing.models import Application, SentForm
from screening.models import Job
from tests.licensing.web.api.calls import application, send

Program = Callable[[Any], Client]


def test_the_same_call_acts_once(program: Program, alice: Any, aurora: Any) -> None:
    client = program(alice)
    first, second = (send(client, application(aurora)) for _ in range(2))
    assert (first.status_code, second.status_code) == (201, 201)
    assert first.json() == second.json()
    assert second["Location"] == f"/api/applications/{first.json()['reference']}/"
    assert Application.objects.count() == Job.objects.count() == 1


def test_the_order_of_keys_makes_no_other_content(program: Program, alice: Any, aurora: Any) -> None:
    client = program(alice)
    said = application(aurora)
    send(client, said)
    assert send(client, dict(reversed(said.items()))).status_code == 201
    assert Application.objects.count() == 1


def test_another_content_under_the_same_key_is_a_mistake(program: Program, alice: Any, aurora: Any) -> None:
    client = program(alice)
    send(client, application(aurora))
    response = send(client, application(aurora, title="Order 8"))
    assert response.status_code == 422
    assert response.json()["field"] == "Idempotency-Key"
    assert Application.objects.count() == 1


def test_a_refused_call_leaves_the_key_free(program: Program, alice: Any, aurora: Any) -> None:
    client = program(alice)
    assert send(client, application(aurora, items=[])).status_code == 400
    assert not SentForm.objects.exists()
    assert send(client, application(aurora)).status_code == 201


@pytest.mark.parametrize("key", ["", "x" * 65, "with space", "ключ".encode().decode("latin-1")])
def test_a_key_is_asked_for(program: Program, alice: Any, aurora: Any, key: str) -> None:
    response = send(program(alice), application(aurora), key=key)
    assert response.status_code == 400
    assert response.json()["field"] == "Idempotency-Key"
    assert not Application.objects.exists()


def test_keys_of_two_people_do_not_meet(program: Program, alice: Any, aurora: Any, eve: Any) -> None:
    assert send(program(alice), application(aurora)).status_code == 201
    assert send(program(eve), application(eve.organisations.get())).status_code == 201
    assert Application.objects.count() == 2


@pytest.mark.django_db(transaction=True)
def test_two_deliveries_at_once_act_once(program: Program, alice: Any, aurora: Any) -> None:
    client = program(alice)
    said = application(aurora)

    def deliver(_turn: int) -> Any:
        try:
            return send(client, said).json()
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as pool:
        answers = list(pool.map(deliver, range(2)))
    assert answers[0] == answers[1]
    assert Application.objects.count() == 1
