"""What cannot be taken in leaves nothing behind: no row, no file."""

import copy
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from ledger import read
from licensing.models import Application, Document, Item, Party, SentForm, Version
from screening.models import Job
from tests.casework import ANSWERS, PARTY, PDF
from tests.licensing.web.api.calls import application, document, send

Program = Callable[[Any], Client]
TABLES = (Application, Document, Item, Party, SentForm, Version, Job)


def left(settings: Any) -> list[Any]:
    store = Path(settings.STORAGES["documents"]["OPTIONS"]["location"])
    return [
        *(table.objects.count() for table in TABLES),
        read.size(),
        [path for path in store.rglob("*") if path.is_file()],
    ]


def test_all_of_it_is_kept_as_it_was_said(program: Program, alice: Any, aurora: Any) -> None:
    response = send(program(alice), application(aurora))
    assert response.status_code == 201
    made = Application.objects.get()
    assert (made.state, made.origin, made.via, made.destination) == ("submitted", "NO", ["DE"], "CA")
    assert made.parties.get().name == PARTY["name"]
    assert str(made.items.get().value) == "12500.00"
    assert made.documents.get().size == len(PDF)
    assert made.answers == ANSWERS
    assert made.versions.get().submitted_by == alice
    assert read.entries(subject=made.reference, kinds=["application.submitted"]).count() == 1
    assert Job.objects.get().key == f"{made.reference}/1"


def changed(said: dict[str, Any], place: str, value: Any) -> dict[str, Any]:
    said = copy.deepcopy(said)
    *way, last = place.split(".")
    part: Any = said
    for step in way:
        part = part[int(step) if step.isdigit() else step]
    if value is None:
        del part[last]
    else:
        part[last] = value
    return said


@pytest.mark.parametrize(
    ("place", "value", "status", "field"),
    [
        ("parties.0.name", "x" * 10_000, 400, "parties.0.name"),
        ("parties.0.name", "Evil\u202e Corp", 400, "parties.0.name"),
        ("parties.0.name", "…", 400, "parties.0.name"),
        ("parties.0.name", "nul\u0000", 400, "parties.0.name"),
        ("parties.0.name", "lone \ud800", 400, "parties.0.name"),
        ("parties.0.country", "ZZ", 400, "parties.0.country"),
        ("parties.0.role", "friend", 400, "parties.0.role"),
        ("parties.0.birth_date", "1970", 400, "parties.0.birth_date"),
        ("parties.0.nmae", "misspelt", 400, "parties.0.nmae"),
        ("parties", [], 400, "parties"),
        ("items.0.declared_code", "9Z999", 400, "items.0.declared_code"),
        ("items.0.quantity", 2, 400, "items.0.quantity"),
        ("items.0.quantity", "0", 400, "items.0.quantity"),
        ("items.0.quantity", "NaN", 400, "items.0.quantity"),
        ("items.0.quantity", "1E+400", 400, "items.0.quantity"),
        ("items.0.value", "1.005", 400, "items.0.value"),
        ("items.0.value", "-1", 400, "items.0.value"),
        ("items.0.currency", "XXX", 400, "items.0.currency"),
        ("end_use", "x" * 5001, 400, "end_use"),
        ("human_rights", "", 400, "human_rights"),
        ("route.destination", "Atlantis", 400, "route.destination"),
        ("route.via", ["DE"] * 11, 400, "route.via"),
        ("route", None, 400, "route"),
        ("title", "x" * 201, 400, "title"),
        ("organisation", 10**30, 400, "organisation"),
        ("organisation", 999_999, 403, ""),
        ("agreed", False, 400, "agreed"),
        ("answers", [], 400, "answers"),
        ("answers", {"EU-99.none": {"choice": "yes"}}, 400, "answers.EU-99.none"),
        ("answers", {**ANSWERS, "EU-01.site": {"choice": "maybe"}}, 400, "answers.EU-01.site.choice"),
        ("answers", {**ANSWERS, "EU-01.site": {"choice": "no"}}, 400, "answers.EU-01.site.words"),
        ("answers", {**ANSWERS, "EU-01.site": {"choice": "yes", "words": "x" * 2001}}, 400, "answers.EU-01.site.words"),
        ("answers", {**ANSWERS, "EU-01.site": {"words": "yes"}}, 400, "answers.EU-01.site.choice"),
        ("answers", {**ANSWERS, "EU-01.site": {"choice": "yes", "wrods": ""}}, 400, "answers.EU-01.site.wrods"),
        ("answers", {**ANSWERS, "IT-04.scale": {"choice": "targeted"}}, 400, "answers.IT-04.scale"),
        ("answers", {}, 422, ""),
        ("documents.0.content", "not base64!", 400, "documents.0.content"),
        ("documents.0.purpose", "contract", 422, ""),
        ("documents", [document(), document(filename="again.pdf")], 400, "file"),
        ("documents", [document(), document(b"MZ\x90", filename="tool.exe")], 415, "file"),
        ("documents", [document(), document(b"<html>", filename="page.pdf", purpose="other")], 415, "file"),
    ],
)
def test_bad_input_leaves_nothing(
    program: Program, alice: Any, aurora: Any, settings: Any, place: str, value: Any, status: int, field: str
) -> None:
    client = program(alice)
    before = left(settings)
    response = send(client, changed(application(aurora), place, value))
    assert response.status_code == status
    said = response.json()
    assert said["field"] == field
    assert said["detail"]
    if status == 400 and field not in ("file", "answers.IT-04.scale"):
        assert list(said["problems"]) == [field]
    assert left(settings) == before


def test_a_file_too_large_is_named_with_its_limit(program: Program, alice: Any, aurora: Any, settings: Any) -> None:
    settings.LICET = {**settings.LICET, "upload_max_bytes": 1024 * 1024}
    before = left(settings)
    response = send(program(alice), application(aurora, documents=[document(PDF + b"x" * 1024 * 1024)]))
    assert response.status_code == 413
    assert "statement.pdf" in response.json()["detail"]
    assert "1 MiB" in response.json()["detail"]
    assert left(settings) == before


def test_a_file_that_was_there_before_stays(program: Program, alice: Any, aurora: Any, settings: Any) -> None:
    client = program(alice)
    send(client, application(aurora))
    before = left(settings)
    wrong = application(aurora, documents=[document(), document(b"MZ", filename="tool.exe")])
    assert send(client, wrong, key="order-8").status_code == 415
    assert left(settings) == before
    assert len(before[-1]) == 1


def test_nobody_applies_for_another_company(
    program: Program, eve: Any, aurora: Any, reader: Any, settings: Any
) -> None:
    before = left(settings)
    strangers = send(program(eve), application(aurora))
    readers = send(program(reader), application(aurora))
    assert (strangers.status_code, readers.status_code) == (403, 403)
    assert strangers.json() == readers.json()
    assert left(settings) == before


def test_a_call_that_leaves_an_answer_out_is_told_which(program: Program, alice: Any, aurora: Any) -> None:
    answers = {question: said for question, said in ANSWERS.items() if question != "EU-01.site"}
    said = send(program(alice), application(aurora, answers=answers)).json()
    assert said["problems"] == {"questions": ["Answer a question: the place of use (EU-01.site)."]}
