import json

from django.test import Client


def shown(client: Client, query: str) -> str:
    answer = client.get(f"/rules/changes/{query}")
    assert answer.status_code == 200
    return " ".join(answer.content.decode().split())


def test_two_days_of_one_ruleset_say_so(client: Client) -> None:
    assert "Nothing changed" in shown(client, "?from=2026-06-01&to=2026-06-02")


def test_what_came_is_named_with_what_officers_notice(client: Client) -> None:
    page = shown(client, "?from=2025-12-31&to=2026-01-01")
    assert "Criterion EU-03" in page
    assert "First edition of the house's rules" in page.replace("&#x27;", "'")


def test_a_row_is_called_by_its_table_and_once(client: Client) -> None:
    page = shown(client, "?from=2025-06-01&to=2025-12-01")
    assert "Control entry 3A501" in page
    assert "entry entry" not in page
    assert "Embargo resolution 1929 (2010)" in page
    assert "embargoes resolution" not in page


def test_a_side_that_has_nothing_says_so(client: Client) -> None:
    page = shown(client, "?from=2025-06-01&to=2025-12-01")
    assert '<span class="licet-wrap"></span>' not in page
    assert '<span class="licet-wrap">–</span>' in page


def test_the_json_names_both_rulesets_and_every_change(client: Client) -> None:
    said = json.loads(client.get("/rules/changes/?from=2025-12-31&to=2026-01-01&format=json").content)
    assert said["from"]["ruleset"] != said["to"]["ruleset"]
    assert ["added", "criterion", "EU-03"] in [[one["kind"], one["section"], one["of"]] for one in said["changes"]]


def test_days_the_wrong_way_round_are_refused(client: Client) -> None:
    answer = client.get("/rules/changes/?from=2026-06-02&to=2026-06-01")
    assert answer.status_code == 400
    assert "Turn them round" in answer.content.decode()
