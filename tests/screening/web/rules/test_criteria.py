import json
import re
from html import unescape

import pytest
from django.test import Client

from screening.criteria.room import room_cards
from tests.screening.pictures import ROOMS

CARDS = [card for room in ROOMS for card in room_cards(room)]


def shown(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200
    return unescape(" ".join(answer.content.decode().split()))


def test_the_first_page_names_every_criterion_of_the_day(client: Client) -> None:
    page = shown(client, "/rules/?on=2026-06-01")
    assert all(f"{card.title}" in page and card.asks in page for card in CARDS)


@pytest.mark.parametrize("card", CARDS, ids=lambda card: card.id)
def test_a_criterion_has_a_page_with_everything_that_stands_on_its_card(client: Client, card) -> None:  # type: ignore[no-untyped-def]
    page = shown(client, f"/rules/criteria/{card.id}/?on=2026-06-01")
    for said in (
        card.asks,
        *card.evidence,
        *(law.place for law in card.law),
        *(number.because for number in card.house),
        *(words for _, words in card.says),
        *(question.asks for question in card.questions),
    ):
        assert " ".join(said.split()) in page, said


def test_the_json_holds_law_numbers_sentences_and_answered_examples(client: Client) -> None:
    said = json.loads(client.get("/rules/criteria/EU-03/?on=2026-06-01&format=json").content)["criterion"]
    assert (said["id"], said["severity"], said["mandatory"]) == ("EU-03", "block", True)
    assert said["numbers"][0] | {"because": ""} == {
        "of": "EU-03",
        "name": "points",
        "value": 9500,
        "since": "2026-01-01",
        "set_by": "policy manager",
        "because": "",
    }
    first = said["examples"][0]
    assert first["outcome"] == "raised"
    assert "“Zarvanik Tradng House”" in first["sentence"]
    assert {
        "what": "resemblances",
        "says": "“Zarvanik Tradng House” and listed “ZARVANIK TRADING HOUSE”, a likeness of 96.40 %",
    } in first["given"]


def test_countries_of_examples_are_named(client: Client) -> None:
    page = shown(client, "/rules/criteria/DV-01/?on=2026-06-01")
    assert '<bdi dir="auto">Türkiye' in page
    assert not re.search(r'<bdi dir="auto">[A-Z]{2}</bdi>|”, [A-Z]{2}(;|</bdi>)', page)


@pytest.mark.parametrize("id", ["XX-99", "eu-03", "EU-03<b>"])
def test_an_id_that_is_none_is_said(client: Client, id: str) -> None:
    answer = client.get(f"/rules/criteria/{id}/")
    assert answer.status_code == 404
    assert "No criterion" in answer.content.decode()
    assert "<b>" not in answer.content.decode()


def test_a_criterion_that_was_not_asked_yet_is_not_there_on_that_day(client: Client) -> None:
    assert client.get("/rules/criteria/EU-03/?on=2025-12-31").status_code == 404


def test_answers_of_an_example_stand_in_the_words_of_their_question(client: Client) -> None:
    page = shown(client, "/rules/criteria/IT-04/?on=2026-06-01")
    assert 'the exporter chose: <bdi dir="auto">the scale of the item: chosen devices' in page
    assert "in words: “A radius of 500 metres”" in page


def test_a_safeguard_that_is_there_is_no_alarm(client: Client) -> None:
    page = shown(client, "/rules/criteria/SG-01/?on=2026-06-01")
    assert "The safeguard is there" in page
    assert "Raised" not in page.split('id="sentences"')[0]
