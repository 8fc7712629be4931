from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from licensing.models import Application
from licensing.web.api import body
from tests.licensing.web.api.calls import application, send


def test_a_call_beyond_the_limit_is_not_read_into_memory(
    program: Callable[[Any], Client], alice: Any, aurora: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(body, "BODY_MAX", 1024 * 1024)
    response = send(program(alice), application(aurora, title="x" * 1024 * 1024))
    assert response.status_code == 413
    assert "1 MiB" in response.json()["detail"]
    assert not Application.objects.exists()


@pytest.mark.parametrize("sent", [" ", "{", "[1, 2]", '"text"', "[" * 100_000, '{"organisation": NaN}', b"\xff\xfe"])
def test_what_is_no_application_is_refused_in_words(
    program: Callable[[Any], Client], alice: Any, sent: str | bytes
) -> None:
    response = send(program(alice), sent)
    assert response.status_code == 400
    assert response.json()["detail"]


def test_another_kind_of_body_is_not_read(program: Callable[[Any], Client], alice: Any) -> None:
    response = program(alice).post("/api/applications/", {"a": "b"}, headers={"Idempotency-Key": "k"})
    assert response.status_code == 415
    assert response.json()["detail"]
