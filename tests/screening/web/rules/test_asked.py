import json
from datetime import date
from typing import Any

import pytest
from django.test import Client

from screening import plain
from screening.web.rules.asked import Refused, day_of, rules_of
from tests.screening import pictures

PAGES = [
    "/rules/",
    "/rules/criteria/EU-03/",
    "/rules/controls/",
    "/rules/controls/5A001.f/",
    "/rules/lanes/",
    "/rules/numbers/",
    "/rules/instruments/",
    "/rules/changes/",
]


@pytest.mark.parametrize("address", PAGES)
def test_every_page_is_also_there_as_json_with_its_day_and_ruleset(client: Client, address: str) -> None:
    answer = client.get(f"{address}?format=json&on=2026-06-01")
    assert answer.headers["Content-Type"] == "application/json; charset=utf-8"
    said = json.loads(answer.content)
    assert (said["format"], said["on"]) == (1, "2026-06-01")
    assert said["ruleset"] == pictures.rules(date(2026, 6, 1)).fingerprint
    assert answer.content == plain.text(said)


@pytest.mark.parametrize("address", PAGES)
@pytest.mark.parametrize(
    ("day", "status", "says"),
    [("yesterday", 400, "is no day"), ("2026-02-30", 400, "is no day"), ("1900-01-01", 404, "No rules were in force")],
)
def test_a_day_that_is_none_or_had_no_rules_is_said(
    client: Client, address: str, day: str, status: int, says: str
) -> None:
    page, file = client.get(f"{address}?on={day}"), client.get(f"{address}?format=json&on={day}")
    assert (page.status_code, file.status_code) == (status, status)
    assert says in page.content.decode()
    assert says in json.loads(file.content)["error"]


def test_another_day_is_kept_by_the_links(client: Client) -> None:
    assert 'href="/rules/criteria/EU-03/?on=2026-06-01"' in client.get("/rules/?on=2026-06-01").content.decode()
    assert 'href="/rules/criteria/EU-03/"' in client.get("/rules/").content.decode()


def test_nobody_has_to_sign_in(client: Client, db: Any) -> None:
    assert [client.get(address).status_code for address in PAGES] == [200] * len(PAGES)


def test_a_day_is_read_and_anything_else_is_refused() -> None:
    assert day_of("2026-01-31") == date(2026, 1, 31)
    with pytest.raises(Refused):
        day_of("31.1.2026")
    with pytest.raises(Refused):
        rules_of(date(1900, 1, 1))
