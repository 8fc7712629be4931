from typing import Any

import pytest
from django.test import Client
from django.utils.html import escape

from licensing.questionnaire import every_question
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


def test_every_question_an_exporter_may_meet_is_there_with_its_choices(client: Client) -> None:
    page = client.get("/api/docs/").content.decode()
    asked = [question for question in every_question().values() if question.of == "exporter"]
    assert len(asked) >= 20
    for question in asked:
        assert f">{question.id}</code>" in page, question.id
        for choice in question.choices:
            assert f">{choice.value}</code>: {escape(choice.label)}" in page, (question.id, choice.value)
    assert "not_known" in page
    assert all(f">{question.id}</code>" not in page for question in every_question().values() if question not in asked)


def test_choices_that_need_words_are_marked(client: Client) -> None:
    page = " ".join(client.get("/api/docs/").content.decode().split())
    row = page.split(">EU-02.kind</code>")[1].split("</tr>")[0]
    assert ">private</code>: a private company without state tasks</span>" in row
    assert "a police force or a prosecution service (with words)</span>" in row


def test_nothing_is_loosened_for_it(client: Client) -> None:
    policies = {client.get(path)["Content-Security-Policy"] for path in ("/api/docs/", "/accessibility/")}
    assert len(policies) == 1
    assert "unsafe" not in policies.pop()


def test_the_example_is_one_that_is_taken_in() -> None:
    said: Any = ApplicationIn(data={**EXAMPLE, "documents": [document()]}, context={"on": today()})
    assert said.is_valid(), said.errors
