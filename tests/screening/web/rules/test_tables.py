import json

from django.test import Client

from screening.lanes import RULES
from tests.screening import pictures


def said(client: Client, address: str) -> dict[str, object]:
    found: dict[str, object] = json.loads(client.get(f"{address}?on=2026-06-01&format=json").content)
    return found


def test_the_lane_table_is_shown_in_its_order(client: Client) -> None:
    page = client.get("/rules/lanes/").content.decode()
    places = [page.index(rule.sentence) for rule in RULES]
    assert places == sorted(places)
    assert [row["rule"] for row in said(client, "/rules/lanes/")["lanes"]] == [rule.id for rule in RULES]  # type: ignore[attr-defined]


def test_what_is_mandatory_is_said(client: Client) -> None:
    assert set(said(client, "/rules/lanes/")["mandatory"]) == pictures.rules().mandatory  # type: ignore[call-overload]


def test_every_house_number_stands_with_author_and_reason(client: Client) -> None:
    rows = said(client, "/rules/numbers/")["numbers"]
    rules = pictures.rules()
    count = len(rules.names) + len(rules.catalogue.house) + sum(len(card.house) for card in rules.cards)
    assert len(rows) == count  # type: ignore[arg-type]
    assert all(row["set_by"] and row["because"] for row in rows)  # type: ignore[attr-defined]
    assert "Likeness of names" in client.get("/rules/numbers/").content.decode()


def test_every_act_names_the_criteria_that_cite_it(client: Client) -> None:
    rows = said(client, "/rules/instruments/")["instruments"]
    assert {row["id"] for row in rows} == {act.id for act in pictures.rules().acts}  # type: ignore[attr-defined]
    assert all(row["cited_by"] for row in rows)  # type: ignore[attr-defined]
    assert "CO-01" in client.get("/rules/instruments/").content.decode()
