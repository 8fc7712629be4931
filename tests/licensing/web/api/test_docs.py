from typing import Any

import pytest
from django.test import Client

from licensing.web.api.docs import EXAMPLE
from licensing.web.api.serializers import ApplicationIn
from licensing.web.exporter.today import today
from tests.licensing.web.api.calls import document

pytestmark = pytest.mark.django_db


def test_the_page_is_public_and_holds_every_field(client: Client) -> None:
    page = client.get("/api/docs/").content.decode()
    for words in (
        "parties[].name",
        "route.via[]",
        "issued.sha256",
        "Idempotency-Key",
        "/api/applications/{reference}/",
    ):
        assert words in page


def test_nothing_is_loosened_for_it(client: Client) -> None:
    policies = {client.get(path)["Content-Security-Policy"] for path in ("/api/docs/", "/accessibility/")}
    assert len(policies) == 1
    assert "unsafe" not in policies.pop()


def test_the_example_is_one_that_is_taken_in() -> None:
    said: Any = ApplicationIn(data={**EXAMPLE, "documents": [document()]}, context={"on": today()})
    assert said.is_valid(), said.errors
