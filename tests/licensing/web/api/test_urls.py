from typing import Any

import pytest
from django.core.management import call_command
from django.test import Client


def test_the_document_is_whole_and_free_of_warnings(tmp_path: Any) -> None:
    call_command("spectacular", validate=True, fail_on_warn=True, file=str(tmp_path / "schema.yml"))
    assert "/api/applications/{reference}/" in (tmp_path / "schema.yml").read_text()


@pytest.mark.django_db
def test_every_error_is_documented() -> None:
    document = Client().get("/api/schema/?format=json").json()
    answers = document["paths"]["/api/applications/"]["post"]["responses"]
    assert set(answers) == {"201", "400", "401", "403", "409", "413", "415", "422"}
    assert "404" in document["paths"]["/api/applications/{reference}/"]["get"]["responses"]
