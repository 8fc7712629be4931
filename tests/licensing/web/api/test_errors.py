from typing import Any

from django.db import OperationalError
from django.http import Http404
from rest_framework.exceptions import ValidationError

from licensing.refusal import ChangedSinceRead, Incomplete
from licensing.web.api.errors import handle


def answer(error: Exception) -> Any:
    response = handle(error, {})
    assert response is not None
    return response.status_code, response.data


def test_a_refusal_keeps_its_status_and_field() -> None:
    status, said = answer(ChangedSinceRead(read=1, now=2))
    assert status == 409
    assert "Nothing you sent was kept" in said["detail"]
    assert said["problems"] == {}


def test_what_is_missing_is_said_section_by_section() -> None:
    status, said = answer(Incomplete({"route": ["Name the country."], "items": ["Add one."]}))
    assert status == 422
    assert said["problems"] == {"route": ["Name the country."], "items": ["Add one."]}


def test_a_wrong_field_is_named_by_its_place() -> None:
    status, said = answer(
        ValidationError({"parties": [{}, {"name": ["Too long.", "Hidden."]}], "route": {"non_field_errors": ["No."]}})
    )
    assert status == 400
    assert said["problems"] == {"parties.1.name": ["Too long.", "Hidden."], "route": ["No."]}
    assert said["field"] == "parties.1.name"


def test_drf_s_own_refusals_have_the_same_shape() -> None:
    assert answer(Http404()) == (404, {"detail": "Not found.", "field": "", "problems": {}})


def test_a_database_that_is_away_is_no_page() -> None:
    response = handle(OperationalError("gone"), {})
    assert response is not None
    assert (response.status_code, response["Retry-After"]) == (503, "5")
    assert "gone" not in response.data["detail"]


def test_a_fault_of_ours_is_left_to_the_server() -> None:
    assert handle(RuntimeError(), {}) is None
