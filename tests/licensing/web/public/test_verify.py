"""What a customs officer, or a forger, learns of a document."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from licensing import store
from licensing.models import IssuedDocument
from licensing.web.public import checking
from licensing.web.public.checking import Standing
from tests.casework import PARTY


@pytest.fixture
def licence(make_ended: Any) -> IssuedDocument:
    make_ended("grant")
    return IssuedDocument.objects.get()


def upload(client: Client, content: bytes, name: str = "licence.pdf") -> Any:
    return client.post("/verify/", {"file": SimpleUploadedFile(name, content, "application/pdf")})


def test_the_number_on_the_paper_leads_to_its_standing(client: Client, licence: IssuedDocument) -> None:
    response = client.get("/verify/", {"number": f" {licence.number.lower()} "})
    page = response.content.decode()
    assert response.status_code == 200
    assert "and is valid" in page
    assert licence.sha256 in page


def test_a_stranger_learns_nothing_of_the_case(client: Client, licence: IssuedDocument) -> None:
    case = licence.decision.application
    for response in (
        client.get("/verify/", {"number": licence.number}),
        upload(client, store.read(licence.sha256)),
    ):
        page = response.content.decode()
        for secret in ("Aurora", PARTY["name"], case.reference, "Canada", "12500", "12,500", "power meter", "bola"):
            assert secret not in page


def test_the_file_itself_is_the_stronger_check(client: Client, licence: IssuedDocument) -> None:
    content = store.read(licence.sha256)
    assert "byte for byte" in upload(client, content).content.decode()
    changed = upload(client, content[:-1] + b"X").content.decode()
    assert "not a document that this authority issued" in changed
    assert licence.number not in changed


def test_the_file_is_not_kept(client: Client, licence: IssuedDocument, settings: Any) -> None:
    from pathlib import Path

    folder = Path(settings.STORAGES["documents"]["OPTIONS"]["location"])
    before = sorted(folder.rglob("*"))
    upload(client, b"%PDF-1.7 something else")
    assert sorted(folder.rglob("*")) == before


def test_a_licence_ends_with_its_last_day(licence: IssuedDocument) -> None:
    assert licence.valid_until is not None
    last: date = licence.valid_until
    found = [checking.by_number(licence.number, on=day) for day in (last, last + timedelta(days=1))]
    assert [one.standing for one in found if one] == [Standing.VALID, Standing.EXPIRED]


def test_a_refusal_is_called_one(client: Client, make_ended: Any) -> None:
    make_ended("refuse")
    number = IssuedDocument.objects.get().number
    assert "This is a refusal" in client.get("/verify/", {"number": number}).content.decode()


def test_a_row_that_the_log_does_not_bear_out_is_not_believed(
    client: Client, licence: IssuedDocument, make_countersigned: Any
) -> None:
    """Whoever can write rows can forge one, but not the entry that must stand behind it."""
    forged = {"number": "LIC-2026-FORGED", "sha256": "f" * 64, "entry": licence.entry}
    IssuedDocument.objects.create(
        decision=make_countersigned("grant").decisions.get(),
        kind=licence.kind,
        size=1,
        issued_by=licence.issued_by,
        issued_at=licence.issued_at,
        valid_until=licence.valid_until,
        **forged,
    )
    page = client.get("/verify/", {"number": forged["number"]}).content.decode()
    assert "No document with this number" in page


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("number", "status", "words"),
    [
        ("", 400, "Write the number"),
        ("x" * 41, 400, "at most 40"),
        ("LIC-1999-000001", 200, "No document with this number"),
        ("<script>alert(1)</script>", 200, "&lt;script&gt;"),
        ("nul\x00", 400, "Null characters"),
    ],
)
def test_a_number_that_is_none(client: Client, number: str, status: int, words: str) -> None:
    response = client.get("/verify/", {"number": number})
    assert response.status_code == status
    assert words in response.content.decode()


@pytest.mark.django_db
def test_nothing_handed_in_is_said_so(client: Client) -> None:
    response = client.post("/verify/", {})
    assert response.status_code == 400
    assert "Choose the file." in response.content.decode()


@pytest.mark.django_db
def test_a_file_beyond_the_limit_is_refused(client: Client, settings: Any) -> None:
    settings.LICET = {**settings.LICET, "upload_max_bytes": 1024 * 1024}
    assert upload(client, b"%PDF" + b"x" * 1024 * 1024).status_code == 413


@pytest.mark.django_db
def test_the_page_opens_without_a_question(client: Client) -> None:
    response = client.get("/verify/")
    assert response.status_code == 200
    assert "usa-alert--error" not in response.content.decode()
