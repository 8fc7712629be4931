import json

import pytest
from django.test import Client


def shown(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200
    return " ".join(answer.content.decode().split())


def test_the_first_page_counts_entries_by_category(client: Client) -> None:
    page = shown(client, "/rules/controls/")
    assert "Telecommunications and the protection of information" in page
    assert 'href="?category=surveillance"' in page


def test_entries_are_found_by_code_and_by_word(client: Client) -> None:
    assert 'href="/rules/controls/5A001.f/"' in shown(client, "/rules/controls/?q=5a001")
    assert 'href="/rules/controls/5A001.f/"' in shown(client, "/rules/controls/?q=Jamming")
    assert "No entry has that word" in shown(client, "/rules/controls/?q=no+such+thing")


def test_the_named_items_are_a_list_of_their_own(client: Client) -> None:
    said = json.loads(client.get("/rules/controls/?category=surveillance&format=json").content)["controls"]
    codes = {row["code"] for row in said}
    assert {"4A005", "4D004", "5A001.f", "5A001.j", "5A004.b"} <= codes
    assert all(row["surveillance"] for row in said)
    assert "6A003" not in codes


def test_an_entry_says_what_it_is_about_and_where_that_is_read(client: Client) -> None:
    page = shown(client, "/rules/controls/5A001.f/")
    for said in (
        "Interception or jamming",
        "Cyber-surveillance item",
        "Annex I to Regulation (EU) 2021/821",
        "5A001.f.2",
    ):
        assert said in page


def test_an_entry_names_those_above_and_below(client: Client) -> None:
    said = json.loads(client.get("/rules/controls/5A001.f/?format=json").content)["control"]
    assert [one["code"] for one in said["above"]] == ["5A001"]
    above = json.loads(client.get("/rules/controls/5A001/?format=json").content)["control"]
    assert {"5A001.f", "5A001.j"} <= {one["code"] for one in above["below"]}


def test_entries_of_other_laws_have_their_law_before_their_code(client: Client) -> None:
    rows = json.loads(client.get("/rules/controls/?law=eu-torture&format=json").content)["controls"]
    assert rows
    assert all(row["law"] == "eu-torture" and not row["surveillance"] for row in rows)
    page = shown(client, f"/rules/controls/{rows[0]['key']}/")
    assert rows[0]["title"].replace("'", "&#x27;") in page
    assert "Regulation (EU) 2019/125" in page


def test_every_entry_has_a_page(client: Client) -> None:
    for row in json.loads(client.get("/rules/controls/?format=json").content)["controls"][::25]:
        assert row["code"] in shown(client, f"/rules/controls/{row['key']}/")


@pytest.mark.parametrize("code", ["0Z000", "5A001.z.9", "<i>"])
def test_a_code_that_is_none_is_said(client: Client, code: str) -> None:
    answer = client.get(f"/rules/controls/{code}/")
    assert answer.status_code == 404
    assert "The catalogue has no entry" in answer.content.decode()
