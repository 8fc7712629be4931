"""What nobody's link holds: addresses and queries that were made up. The answer is never an error of the server."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.test import Client
from django.urls import NoReverseMatch, reverse

from tests.house.routes import routes

pytestmark = pytest.mark.django_db
ODD = ("\x00", "é" * 400, 10**30)
ASKED = ("on", "from", "to", "page", "code", "q", "law", "state", "sort", "number", "kind", "after", "before", "since")
QUERIES = (
    dict.fromkeys(ASKED, "\x00"),
    dict.fromkeys(ASKED, "9" * 400),
    {"on": "9999-12-31", "to": "0001-01-01"},
)


def visitor(user: Any) -> Client:
    client = Client(raise_request_exception=False)
    client.force_login(user)
    return client


@pytest.fixture
def staff(bola: Any) -> Client:
    """Somebody whom no right is lacking."""
    bola.is_superuser = True
    bola.save()
    return visitor(bola)


def made_up(reference: str) -> Iterator[str]:
    """Each address with one part of it made up, and the others such as there are."""
    usual = {
        "reference": reference,
        "list_id": "ofac-sdn",
        "number": 1,
        "party": "party-1",
        "id": "EU-01",
        "year": 2026,
    }
    for route in routes().values():
        parts = {name: usual.get(name, "x") for name in route.parameters}
        for place in parts:
            for odd in ODD:
                try:
                    yield reverse(route.name, kwargs={**parts, place: odd})
                except NoReverseMatch:
                    continue


def test_an_address_that_was_made_up_is_not_there(in_review: Any, alice: Any, staff: Client) -> None:
    exporter = visitor(alice)
    asked = {
        address: (exporter if address.startswith("/applications/") else staff).get(address).status_code
        for address in made_up(in_review.reference)
    }
    assert len(asked) > 50
    assert {address[:90]: status for address, status in asked.items() if status >= 500} == {}


def test_a_query_that_was_made_up_is_told_so_or_passed_over(staff: Client) -> None:
    plain = [name for name, route in routes().items() if not route.parameters and not name.startswith("account_")]
    asked = {
        (name, str(query)[:40]): staff.get(reverse(name), query).status_code for name in plain for query in QUERIES
    }
    assert {which: status for which, status in asked.items() if status >= 500} == {}
