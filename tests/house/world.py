"""One world for the tests that walk every page: the demo as it is loaded, and what the demo leaves out.

Everything went through the real steps. People and organisations are invented.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

# The tests' names for the demo's people, in the order of the access table's columns. "nobody" has not signed in.
CAST = {
    "alice": "exporter@aurora.example",
    "reader": "reader@aurora.example",
    "eve": "exporter@borealis.example",
    "bola": "officer@nordmark.example",
    "chen": "senior@nordmark.example",
    "advik": "adviser@nordmark.example",
    "pia": "policy@nordmark.example",
    "dara": "auditor@nordmark.example",
}
# The state that names an application of Aurora's in the demo.
IN_THE_DEMO = ("in_review", "decided", "issued", "refused")


@dataclass(frozen=True, slots=True)
class World:
    """``people``: users by name. ``things``: what an address may name, by key: the values of its parameters."""

    people: dict[str, Any]
    things: dict[str, dict[str, Any]]


@contextmanager
def stores(folder: Path) -> Iterator[None]:
    """The document store, the edition store and the shelf below ``folder``, as tests/conftest.py does for one test."""
    from django.conf import settings
    from django.test import override_settings

    kept = {**settings.STORAGES}
    for alias in ("default", "documents", "editions"):
        kept[alias] = {**kept[alias], "OPTIONS": {"location": folder / alias}}
    with override_settings(
        SHELF=folder / "shelf",
        DOCUMENT_STORE=folder / "documents",
        STORAGES=kept,
        DEMO=True,
        # A quarter of a second for each of the demo's people is for who would guess their passwords.
        PASSWORD_HASHERS=["django.contrib.auth.hashers.MD5PasswordHasher"],
    ):
        yield


@contextmanager
def undone() -> Iterator[None]:
    """A transaction that is never committed. What asks for a durable one gets it inside, as in Django's TestCase."""
    from django.db import transaction

    atomic = transaction.atomic()
    atomic._from_testcase = True  # type: ignore[attr-defined]
    with atomic:
        yield
        transaction.set_rollback(True)


def build(*, at: datetime) -> World:
    """Load the demo at this moment and add a complete draft, a parked case and the other states it leaves out."""
    from licensing import demo
    from licensing.models import User

    demo.load(at=at)
    people = {name: User.objects.get(email=address) for name, address in CAST.items()}
    applications = _of_the_demo() | _besides(people, at=at)
    _prove(at=at)
    # Each application has a first party, a first item and a first document.
    things = {key: {"reference": one.reference, "number": 1} for key, one in applications.items()}
    things |= _asked(applications)
    world = World(people, {**things, **_papers(), **_public(at), **_others(applications["parked"])})
    _let_wait(at=at)
    return world


def _of_the_demo() -> dict[str, Any]:
    from licensing.models import Application

    of_aurora = Application.objects.filter(organisation__name__startswith="Aurora")
    # The newest of each: the demo has several cases in some hands.
    found = {state: of_aurora.filter(state=state).order_by("-pk")[0] for state in IN_THE_DEMO}
    return {
        **found,
        "begun": of_aurora.get(state="draft"),
        "rival": Application.objects.get(organisation__name__startswith="Borealis"),
    }


def _besides(people: dict[str, Any], *, at: datetime) -> dict[str, Any]:
    from django.db import transaction

    from licensing.steps.countersign import countersign
    from licensing.steps.decide import decide
    from licensing.steps.submit import submit
    from licensing.steps.withdraw import withdraw
    from screening.jobs.claim import park
    from screening.models import Job
    from tests.casework import proposal, run_screening

    alice = people["alice"]
    made = {key: _draft(alice, at=at) for key in ("draft", "submitted", "parked", "countersigned", "withdrawn")}
    for key in ("submitted", "parked", "countersigned", "withdrawn"):
        submit(made[key], by=alice, at=at, read=made[key].revision)
    given_up = Job.objects.get(key__startswith=f"{made['parked'].reference}/")
    given_up.attempt = given_up.give_up_after
    with transaction.atomic():
        park(given_up, reason="TimeoutError", at=at)
    withdraw(made["withdrawn"], by=alice, at=at, read=made["withdrawn"].revision)
    done = made["countersigned"]
    run_screening(done, at=at)
    decide(done, proposal(done), by=people["bola"], at=at, read=done.revision)
    countersign(done, by=people["chen"], at=at, read=done.revision)
    return made


def _draft(by: Any, *, at: datetime) -> Any:
    from django.core.files.uploadedfile import SimpleUploadedFile

    from licensing import queries
    from licensing.models import Item, Party
    from licensing.steps import edit
    from licensing.steps.attach import attach
    from licensing.steps.begin import begin
    from tests.casework import ANSWERS, FIELDS, ITEM, PARTY, PDF

    draft = begin(queries.organisations_of(by).get(), by=by, at=at, title="Meters for the harbour laboratory")
    draft = edit.put(draft, Party(**PARTY), by=by, read=draft.revision)
    draft = edit.put(draft, Item(**ITEM), by=by, read=draft.revision)
    draft = edit.change(draft, {**FIELDS, "answers": ANSWERS}, by=by, read=draft.revision)
    statement = SimpleUploadedFile("end-use statement.pdf", PDF + draft.reference.encode(), "application/pdf")
    attach(draft, statement, "end_use_statement", by=by, at=at, read=draft.revision)
    draft.refresh_from_db()
    return draft


def _prove(*, at: datetime) -> None:
    """Do the jobs that put a proof beside each issued paper, as a worker would."""
    from screening.jobs.run import run
    from screening.models import Job

    for pk in Job.objects.filter(kind="prove").values_list("pk", flat=True):
        assert run(pk, clock=lambda: at)


def _let_wait(*, at: datetime) -> None:
    """No worker is here, so what waits is not yet due: a house whose jobs wait too long says that it is not ready."""
    from screening.models import Job

    Job.objects.filter(state=Job.State.DUE).update(not_before=at + timedelta(days=1))


def _papers() -> dict[str, dict[str, Any]]:
    from licensing.models import IssuedDocument

    return {paper.kind: {"number": paper.number} for paper in IssuedDocument.objects.all()}


def _public(at: datetime) -> dict[str, dict[str, Any]]:
    return {"year": {"year": at.year}, "table": {"year": at.year, "table": "applications-by-destination"}}


def _asked(applications: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """A question that every case raises, of cases in different hands."""
    named = {"question": "in_review", "asked_decided": "decided", "asked_issued": "issued"}
    return {key: {"reference": applications[state].reference, "question": "EU-01.site"} for key, state in named.items()}


def _others(parked: Any) -> dict[str, dict[str, Any]]:
    from ledger import checkpoint
    from screening.models import Job

    mark = checkpoint.latest()
    assert mark is not None
    return {
        "-": {},
        "missing": {
            "reference": "LA-1999-99999",
            "number": 99,
            "seq": 10**9,
            "size": 10**9,
            "list_id": "no-such-list",
            "year": 1899,
            "table": "no-such-table",
            "uidb36": "0",
            "key": "no-such-key",
            "job": 10**9,
            "party": "nobody",
            "entity_id": "none",
            "edition": 10**9,
            "question": "EU-99.none",
            "before": "0" * 12,
            "after": "0" * 12,
            "id": "XX-99",
            "code": "0Z000",
        },
        "criterion": {"id": "EU-03"},
        "control": {"code": "5A001.f"},
        "key": {"uidb36": "1", "key": "x-y"},
        "first": {"seq": 0},
        "signed": {"size": mark.size},
        "list": {"list_id": "ofac-sdn"},
        "control_list": {"list_id": "annex-i-eu"},
        "job": {"job": Job.objects.get(key__startswith=f"{parked.reference}/").pk},
        "hit": _hit(),
        **_editions(at=mark.signed_at),
    }


def _hit() -> dict[str, Any]:
    """A name hit of a case that is in review."""
    from licensing.models import Screening
    from licensing.records import evidence_of

    for screening in Screening.objects.filter(version__application__state="in_review").order_by("pk"):
        for hit in evidence_of(screening).hits:
            reference = screening.version.application.reference
            return {"reference": reference, "party": hit.party_key, "list_id": hit.list_id, "entity_id": hit.entity_id}
    raise LookupError("the demo has no case in review with a name hit")


def _editions(*, at: datetime) -> dict[str, dict[str, Any]]:
    """A second edition of the sample list, and what changed since the first."""
    from screening.lists.intake import take_in
    from screening.models import Edition
    from tests.screening.lists.sample import with_entry

    first = Edition.objects.filter(list_id="ofac-sdn").latest("pk")
    files = with_entry("TARNWICK ROPEWORKS")
    second = take_in("ofac-sdn", files, by="system:test", at=at, sample=True)
    changed = {"list_id": "ofac-sdn", "before": first.sha256[:12], "after": second.sha256[:12]}
    return {"changes": changed, "edition": {"list_id": "ofac-sdn", "edition": first.pk}}


def sessions(people: Mapping[str, Any]) -> dict[str, str]:
    """A signed-in session for each person: the value of the cookie."""
    from django.test import Client

    keys = {}
    for name, user in people.items():
        client = Client()
        client.force_login(user)
        keys[name] = str(client.cookies["sessionid"].value)
    return keys
