"""Every address, as every role and as nobody: the status that the table says, and headers that hold everywhere."""

import re
from collections.abc import Iterator
from typing import Any

import pytest

from tests.house.access import PEOPLE, Row, rows
from tests.house.routes import routes
from tests.house.world import CAST, World, build, sessions, stores, undone

ROWS = rows()
SECRET = "a" * 32


@pytest.fixture(scope="module", autouse=True)
def _own_stores(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """The world is one for the module, and so are its stores."""
    with stores(tmp_path_factory.mktemp("world")):
        yield


@pytest.fixture(scope="module")
def world(django_db_setup: None, django_db_blocker: Any, _own_stores: None) -> Iterator[World]:
    from django.utils import timezone

    with django_db_blocker.unblock(), undone():
        yield build(at=timezone.now())


@pytest.fixture(scope="module")
def cookies(world: World) -> dict[str, str]:
    return sessions(world.people)


@pytest.fixture
def ask(world: World, cookies: dict[str, str]) -> Iterator[Any]:
    """``ask("GET", "case", "draft", "bola")``: the answer, whose traces are gone when the test ends."""
    from django.test import Client
    from django.urls import reverse

    def asked(method: str, page: str, thing: str, person: str, **headers: str) -> Any:
        client = Client(enforce_csrf_checks=True, raise_request_exception=True)
        client.cookies["csrftoken"] = SECRET
        if person in cookies:
            client.cookies["sessionid"] = cookies[person]
        given = world.things[thing]
        url = reverse(page, kwargs={name: given[name] for name in routes()[page].parameters})
        return client.get(url) if method == "GET" else client.post(url, headers=headers)

    with undone():
        yield asked


def _posted(ask: Any, row: Row, person: str) -> Any:
    if row.method == "GET":
        return ask("GET", row.page, row.thing, person)
    return ask("POST", row.page, row.thing, person, X_CSRFToken=SECRET)


def test_every_address_stands_in_the_table():
    missing = set(routes()) - {row.page for row in ROWS if row.method == "GET"}
    assert not missing, f"addresses without a GET line in tests/house/access.py: {sorted(missing)}"


def test_every_line_names_an_address():
    gone = {row.page for row in ROWS} - set(routes())
    assert not gone, f"lines of tests/house/access.py that name no address: {sorted(gone)}"


def test_no_line_stands_twice():
    said = [str(row) for row in ROWS]
    assert sorted(said) == sorted(set(said))


def test_every_person_of_the_table_is_in_the_world():
    assert set(PEOPLE) == {"nobody", *CAST}


@pytest.mark.parametrize("person", PEOPLE)
@pytest.mark.parametrize("row", ROWS, ids=str)
def test_status_and_headers(ask: Any, row: Row, person: str):
    answer = _posted(ask, row, person)
    assert answer.status_code == row.status[person], f"{row} as {person}"
    _closed_to_others(answer, person)
    if row.status[person] == 302 and person == "nobody" and not row.page.startswith("account_"):
        assert answer.url.startswith("/accounts/login/?next=")


def _closed_to_others(answer: Any, person: str) -> None:
    assert "default-src" in answer.headers["Content-Security-Policy"]
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["X-Frame-Options"] == "DENY"
    assert answer.headers["Referrer-Policy"] == "same-origin"
    if person != "nobody":
        assert {"private", "no-store"} <= set(re.findall(r"[\w-]+", answer.headers.get("Cache-Control", "")))


def _first(row: Row, *statuses: int) -> str:
    """The first person of the columns who gets one of these."""
    return next((name for name, status in row.status.items() if status in statuses), "")


HIDDEN = [row for row in ROWS if row.method == "GET" and 404 in row.status.values()]


@pytest.mark.parametrize("row", HIDDEN, ids=str)
def test_what_one_may_not_see_is_as_what_is_not_there(ask: Any, row: Row):
    person = _first(row, 404)
    hidden, absent = ask("GET", row.page, row.thing, person), ask("GET", row.page, "missing", person)
    assert absent.status_code == 404
    assert _said(hidden) == _said(absent), f"{row} as {person}"


def _said(answer: Any) -> str:
    """What is read, without the form's token, which is another each time."""
    return re.sub(r'name="csrfmiddlewaretoken" value="\w+"', "", answer.content.decode())


# One page for every link that does not hold, so that it tells nobody which accounts there are.
ONE_ANSWER = ("account_reset_password_from_key",)
NAMED = {route.name for route in routes().values() if route.parameters}
SHOWN = {
    row.page: row
    for row in ROWS
    if row.method == "GET" and _first(row, 200) and row.page in NAMED and row.page not in ONE_ANSWER
}


@pytest.mark.parametrize("row", SHOWN.values(), ids=str)
def test_what_is_not_there_is_404_for_whoever_might_see_it(ask: Any, row: Row):
    assert ask("GET", row.page, "missing", _first(row, 200)).status_code == 404


POSTED = [row for row in ROWS if row.method == "POST"]


@pytest.mark.parametrize("row", POSTED, ids=str)
def test_a_form_from_another_site_is_refused(ask: Any, row: Row):
    assert ask("POST", row.page, row.thing, _first(row, 400, 409, 415, 200, 302)).status_code == 403


TAKES_POST = {row.page for row in POSTED}
READ_ONLY = {row.page: row for row in ROWS if row.page not in TAKES_POST}


@pytest.mark.parametrize("row", READ_ONLY.values(), ids=str)
def test_an_address_without_a_post_line_takes_none(ask: Any, row: Row):
    person = _first(row, 200) or "alice"
    assert ask("POST", row.page, row.thing, person, X_CSRFToken=SECRET).status_code == 405


# Page: why its template lies elsewhere than at its address. allauth looks for its templates below account/.
ELSEWHERE = {
    "application_party_new": "one form for a new party and for a change",
    "application_item_new": "one form for a new item and for a change",
}
DRAWN = {row.page: row for row in ROWS if row.method == "GET" and _first(row, 200)}
OWN = [row for page, row in DRAWN.items() if not page.startswith("account_") and page not in ELSEWHERE]


@pytest.mark.parametrize("row", OWN, ids=str)
def test_a_template_lies_at_its_address(ask: Any, world: World, row: Row):
    """The words of the address are, in their order, folders and name of the template."""
    answer = ask("GET", row.page, row.thing, _first(row, 200))
    given = {str(value) for value in world.things[row.thing].values()}
    words = [word.replace("-", "_") for word in answer.request["PATH_INFO"].split("/") if word and word not in given]
    if answer.templates:
        parts = iter(answer.templates[0].name.removesuffix(".html").split("/"))
        assert all(word in parts for word in words), answer.templates[0].name
