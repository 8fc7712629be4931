from typing import Any

import pytest

from licensing.states import State

pytestmark = pytest.mark.django_db


@pytest.fixture
def form(client: Any, chen: Any, make_decided: Any, as_shown: Any) -> Any:
    """A decided case, and the form by which Chen would send it back."""
    case = make_decided()
    client.force_login(chen)
    return case, as_shown(client.get(f"/cases/{case.reference}/countersign/").context["back_form"])


def test_a_decision_goes_back_with_a_reason(client: Any, chen: Any, form: Any) -> None:
    case, data = form
    response = client.post(f"/cases/{case.reference}/send-back/", data | {"because": "The site visit is too old."})
    assert (response.status_code, response.url) == (302, f"/cases/{case.reference}/")
    case.refresh_from_db()
    assert case.state == State.IN_REVIEW
    assert "The site visit is too old." in client.get(f"/cases/{case.reference}/").content.decode()


@pytest.mark.parametrize("because", ["", "   ", "x" * 5001])
def test_without_a_reason_nothing_moves_and_both_ways_stay_open(client: Any, form: Any, because: str) -> None:
    case, data = form
    response = client.post(f"/cases/{case.reference}/send-back/", data | {"because": because})
    assert response.status_code == 400
    assert "because" in response.context["back_form"].errors
    shown = response.content.decode()
    assert "Countersign this decision?" in shown
    assert 'href="#back_because"' in shown
    case.refresh_from_db()
    assert case.state == State.DECIDED


def test_it_is_only_sent(client: Any, form: Any) -> None:
    case, _data = form
    assert client.get(f"/cases/{case.reference}/send-back/").status_code == 405


def test_an_officer_may_not(client: Any, bola: Any, form: Any) -> None:
    case, data = form
    client.force_login(bola)
    response = client.post(f"/cases/{case.reference}/send-back/", data | {"because": "No."})
    assert response.status_code == 403
