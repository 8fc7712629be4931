from datetime import timedelta
from typing import Any

import pytest
from django.urls import reverse
from django.utils import timezone

from screening.lists.intake import take_in
from screening.models import Edition
from screening.web import changes as page
from tests.screening.lists.sample import sample, with_entry

pytestmark = pytest.mark.django_db


@pytest.fixture
def editions(settings: Any) -> tuple[Edition, Edition]:
    settings.DEMO = True
    now = timezone.now()
    files = with_entry("TARNWICK <b>ROPEWORKS</b>")
    files["sdn.csv"] = files["sdn.csv"].replace(b"DOB 14 Mar 1968", b"DOB 15 Mar 1968")
    first = take_in("ofac-sdn", sample(), by="user:7", at=now - timedelta(hours=1), sample=True)
    return first, take_in("ofac-sdn", files, by="user:7", at=now, sample=True)


def address(before: str, after: str, list_id: str = "ofac-sdn") -> str:
    return f"/lists/{list_id}/changes/{before}/{after}/"


def words(response: Any) -> str:
    return " ".join(response.content.decode().split())


def test_the_list_s_page_leads_to_what_changed(client: Any, bola: Any, editions: tuple[Edition, Edition]) -> None:
    first, second = editions
    client.force_login(bola)
    found = address(first.sha256[:12], second.sha256[:12])
    assert f'href="{found}"' in words(client.get(reverse("list", args=["ofac-sdn"])))
    shown = words(client.get(found))
    assert "TARNWICK &lt;b&gt;ROPEWORKS&lt;/b&gt;" in shown
    changed = words(client.get(found, {"kind": "changed"}))
    assert "DOVREK" in changed
    assert "1968-03-14" in changed
    assert "1968-03-15" in changed
    assert "Nothing of this kind" in words(client.get(found, {"kind": "removed"}))


def test_long_changes_come_in_pages(
    client: Any, bola: Any, editions: tuple[Edition, Edition], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(page, "ROWS", 3)
    empty = Edition.objects.create(
        list_id="ofac-sdn",
        sha256="b" * 64,
        files={},
        counts={},
        notes=[],
        sample=True,
        taken_in_at=timezone.now(),
        by="x",
    )
    client.force_login(bola)
    found = address(empty.sha256[:12], editions[1].sha256)
    first = client.get(found)
    assert [row.entity_id for row, _ in first.context["rows"]] == ["900001", "900002", "900003"]
    second = client.get(found, {"kind": "added", "after": first.context["older"]})
    assert [row.entity_id for row, _ in second.context["rows"]] == ["900004", "900005", "900006"]
    assert "?kind=added&amp;after=" in words(second) or "after=900006" in words(second)


def test_what_is_no_edition_of_the_list_is_not_there(
    client: Any, bola: Any, alice: Any, editions: tuple[Edition, Edition]
) -> None:
    first, second = (each.sha256[:12] for each in editions)
    client.force_login(bola)
    for wrong in (
        address(first, "0" * 12),
        address(first[:4], second),
        address(first, "%"),
        address(first, second, "no-such-list"),
    ):
        assert client.get(wrong).status_code == 404
    client.force_login(alice)
    assert client.get(address(first, second)).status_code == 403
