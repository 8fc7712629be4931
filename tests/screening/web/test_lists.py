from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from screening.lists.intake import IntakeRefused, take_in
from screening.models import Edition
from tests.screening.lists.sample import sample, spoilt

pytestmark = pytest.mark.django_db
ONE = ["ofac-sdn"]


@pytest.fixture
def officer(client: Client, bola: Any) -> Client:
    client.force_login(bola)
    return client


@pytest.fixture
def edition(settings: Any) -> Edition:
    settings.DEMO = True
    return take_in("ofac-sdn", sample(), by="user:7", at=timezone.now(), sample=True)


def page(client: Client, name: str, args: list[str] | None = None) -> str:
    response = client.get(reverse(name, args=args))
    assert response.status_code == 200
    return " ".join(response.content.decode().split())


def test_a_list_without_an_edition_says_so_and_how_to_bring_one(officer: Client) -> None:
    index = page(officer, "lists")
    assert "Missing" in index
    assert "1 required list is not in force" in index
    shown = page(officer, "list", ONE)
    assert "No edition of OFAC Specially Designated Nationals and Blocked Persons List has been taken in." in shown
    assert "Whoever manages the lists takes the first one in." in shown


def test_who_manages_the_lists_is_told_how_to_bring_the_first_edition(client: Client, pia: Any) -> None:
    client.force_login(pia)
    assert "Take their newest editions in first" in page(client, "lists")
    shown = page(client, "list", ONE)
    assert "manage.py take_in ofac-sdn --file sdn.csv --file add.csv --file alt.csv" in shown
    assert "Fetch it from its publisher now" in shown


def test_a_list_of_the_authority_itself_is_uploaded_and_not_fetched(client: Client, pia: Any) -> None:
    client.force_login(pia)
    shown = page(client, "list", ["national-watch"])
    assert "is kept by the authority and uploaded here" in shown
    assert "Fetch it from its publisher now" not in shown


def test_the_edition_in_force_shows_its_hash_counts_and_notes(officer: Client, edition: Edition) -> None:
    index = page(officer, "lists")
    assert "In force" in index
    assert "not in force" not in index
    assert edition.sha256[:12] in index
    shown = page(officer, "list", ONE)
    for part in (edition.sha256, "user:7", "Region: Abkhazia", "every entity on it is invented", "17 USC 105"):
        assert part in shown


def test_a_list_too_old_says_how_old(officer: Client, settings: Any) -> None:
    settings.DEMO = True
    take_in("ofac-sdn", sample(), by="user:7", at=timezone.now() - timedelta(days=15), sample=True)
    assert "Too old" in page(officer, "lists")
    assert "after 336 hours it counts as stale" in page(officer, "list", ONE)


def test_a_refused_intake_is_shown_with_its_reason(officer: Client, edition: Edition) -> None:
    with pytest.raises(IntakeRefused):
        at = datetime(2026, 11, 22, tzinfo=UTC)
        take_in("ofac-sdn", spoilt("sdn.csv", ",vessel,", ",submarine,"), by="user:8", at=at, sample=True)
    assert "row 5, field SDN_Type: “submarine” is none of" in page(officer, "list", ONE)


def test_what_a_publisher_wrote_is_text_and_never_markup(officer: Client, settings: Any) -> None:
    settings.DEMO = True
    spoilt_place = spoilt("add.csv", "Region: Abkhazia", "<script>alert(1)</script>")
    take_in("ofac-sdn", spoilt_place, by="user:7", at=timezone.now(), sample=True)
    shown = page(officer, "list", ONE)
    assert "&lt;script&gt;alert(1)" in shown
    assert "<script>alert(1)" not in shown


def test_an_unknown_list_is_not_found(officer: Client) -> None:
    assert officer.get(reverse("list", args=["atlantis"])).status_code == 404


@pytest.mark.parametrize(("name", "args"), [("lists", []), ("list", ONE)])
def test_only_those_with_the_right_see_the_lists(
    client: Client, person: Any, dara: Any, name: str, args: list[str]
) -> None:
    assert client.get(reverse(name, args=args)).status_code == 302
    client.force_login(person("eve"))
    assert client.get(reverse(name, args=args)).status_code == 403
    client.force_login(dara)
    assert client.get(reverse(name, args=args)).status_code == 200
    assert client.post(reverse(name, args=args)).status_code == 405
