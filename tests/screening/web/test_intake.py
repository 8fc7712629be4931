from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from ledger import read
from screening.lists import editions, intake
from screening.lists.cards import Bounds, card_of
from screening.models import Edition, Job, Taking
from tests.screening.lists.sample import sample

pytestmark = pytest.mark.django_db
LIST = "/lists/ofac-sdn/"


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    card = replace(card_of("ofac-sdn"), rows={what: Bounds(1, 99) for what in ("entities", "aliases", "addresses")})
    monkeypatch.setattr(intake, "card_of", lambda list_id: card)


def files(**other: bytes) -> dict[str, Any]:
    return {name: SimpleUploadedFile(name, data) for name, data in {**sample(), **other}.items()}


def words(response: Any) -> str:
    return " ".join(response.content.decode().split())


def test_a_policy_manager_asks_the_publisher_once(client: Any, pia: Any, bola: Any) -> None:
    client.force_login(bola)
    assert "Fetch it from its publisher now" not in words(client.get(LIST))
    assert client.post(f"{LIST}fetch/").status_code == 403
    client.force_login(pia)
    assert "Fetch it from its publisher now" in words(client.get(LIST))
    assert "is being fetched" in words(client.post(f"{LIST}fetch/", follow=True))
    assert "already waiting" in words(client.post(f"{LIST}fetch/", follow=True))
    job = Job.objects.get(kind="take_in")
    assert job.payload == {"list": "ofac-sdn", "by": pia.actor}


@pytest.mark.usefixtures("small")
def test_uploaded_files_go_through_the_same_intake(client: Any, pia: Any) -> None:
    client.force_login(pia)
    assert "The edition is in force." in words(client.post(f"{LIST}upload/", files(), follow=True))
    edition = editions.in_force("ofac-sdn", at=timezone.now())
    assert (edition.by, edition.entities.count()) == (pia.actor, 8)
    shown = words(client.post(f"{LIST}upload/", files(**{"alt.csv": b"not,an,alias\n"}), follow=True))
    assert "The edition in force did not change." in shown
    assert editions.in_force("ofac-sdn", at=timezone.now()) == edition


def test_a_missing_file_is_named(client: Any, pia: Any) -> None:
    client.force_login(pia)
    some = files()
    del some["alt.csv"]
    assert "Choose the file alt.csv." in words(client.post(f"{LIST}upload/", some, follow=True))
    assert not Edition.objects.exists()


@pytest.mark.usefixtures("small")
def test_what_is_held_is_accepted_with_a_reason(client: Any, pia: Any, bola: Any) -> None:
    before = Edition.objects.create(
        list_id="ofac-sdn",
        sha256="a" * 64,
        files={},
        counts={"entities": 80, "aliases": 9, "addresses": 9},
        notes=[],
        sample=False,
        taken_in_at=timezone.now() - timedelta(hours=2),
        by="system:test",
    )
    Taking.objects.create(edition=before, at=before.taken_in_at, by="system:test")
    client.force_login(pia)
    shown = words(client.post(f"{LIST}upload/", files(), follow=True))
    assert "8 entities where the edition in force has 80" in shown
    assert "An edition waits for a person" in shown
    held = editions.held("ofac-sdn")
    assert held
    assert f'href="/lists/ofac-sdn/changes/{"a" * 12}/{held.sha256[:12]}/"' in shown
    accept = f"{LIST}accept/{held.pk}/"
    assert "Say why this change is right." in words(client.post(accept, follow=True))
    client.force_login(bola)
    assert client.post(accept, {"because": "x"}).status_code == 403
    client.force_login(pia)
    assert editions.in_force("ofac-sdn", at=timezone.now()) == before
    said = {"because": "The programme ended."}
    assert "The edition is in force." in words(client.post(accept, said, follow=True))
    assert editions.in_force("ofac-sdn", at=timezone.now()) == held
    assert "does not wait for anybody" in words(client.post(accept, said, follow=True))
    assert read.entries(kinds=["list.change_accepted"]).count() == 1


def test_no_such_list_or_edition(client: Any, pia: Any) -> None:
    client.force_login(pia)
    for address in ("/lists/no-such/fetch/", "/lists/no-such/upload/", f"{LIST}accept/99/"):
        assert client.post(address).status_code == 404
