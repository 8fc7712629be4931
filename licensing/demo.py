"""Loads the demo's cast and takes its applications through the real steps. Nothing here that a person could not do."""

from datetime import datetime, timedelta
from decimal import Decimal
from pathlib import Path as Folder
from typing import Any

import typst
import yaml
from django.conf import settings
from django.contrib.auth.models import Group
from django.core.files.base import ContentFile

from licensing import queries
from licensing.models import Application, Document, Item, Membership, Organisation, Party, User
from licensing.steps import edit
from licensing.steps.answer import Saying, answer
from licensing.steps.attach import attach
from licensing.steps.begin import begin
from licensing.steps.countersign import countersign
from licensing.steps.decide import Proposal, decide, lines_of, open_findings
from licensing.steps.issue import issue
from licensing.steps.record_path import Arrow, Path, record_path
from licensing.steps.refuse import refuse
from licensing.steps.submit import submit
from screening.finding import Severity
from screening.jobs.run import run
from screening.lists.cards import load_cards
from screening.lists.intake import take_in
from screening.models import Job

FOLDER = Folder(settings.BASE_DIR) / "fixtures" / "demo"
LISTS = Folder(settings.BASE_DIR) / "fixtures" / "lists"
# How far a case goes: each stage stands on the ones before it.
STAGES = ("draft", "in_review", "decided", "countersigned", "issued")


def load(*, at: datetime) -> list[tuple[str, str]]:
    """Load what is not there yet; the (role, address) of each login."""
    cast = yaml.safe_load((FOLDER / "cast.yaml").read_text("utf-8"))
    logins = _people(cast)
    if not Application.objects.exists():
        cards = yaml.safe_load((FOLDER / "applications.yaml").read_text("utf-8"))
        # In the order of time, as the log would have it.
        for card in sorted(cards, key=lambda card: -card["days_ago"]):
            day = at - timedelta(days=card["days_ago"])
            if not card.get("before_lists"):
                _lists(at=day)
            _application(card, at=day)
    _lists(at=at)
    return logins


def password() -> str:
    return str(yaml.safe_load((FOLDER / "cast.yaml").read_text("utf-8"))["password"])


def _lists(*, at: datetime) -> None:
    """Take the sample lists in; the same bytes again confirm that they are still the publisher's newest."""
    for card in load_cards():
        folder = LISTS / card.id
        files = {path.name: path.read_bytes() for path in sorted(folder.iterdir()) if path.suffix != ".md"}
        # A list of dozens of files has a sample of a few: it stays missing, and the demo shows how that looks.
        if set(files) == set(card.files):
            take_in(card.id, files, by="system:demo", at=at, sample=True)


def _people(cast: dict[str, Any]) -> list[tuple[str, str]]:
    logins = []
    for card in cast["staff"]:
        user = _user(card, cast["password"])
        user.groups.set(Group.objects.filter(name__in=card["roles"]))
        logins.append((", ".join(card["roles"]), user.email))
    for card in cast["organisations"]:
        members = card.pop("members")
        organisation, _ = Organisation.objects.get_or_create(name=card["name"], defaults=card)
        for member in members:
            user = _user(member, cast["password"])
            Membership.objects.get_or_create(organisation=organisation, user=user, defaults={"role": member["role"]})
            logins.append((f"exporter ({member['role']})", user.email))
    return logins


def _user(card: dict[str, Any], secret: str) -> User:
    user = User.objects.filter(email=card["email"]).first()
    return user or User.objects.create_user(card["email"], secret, name=card["name"])


def _application(card: dict[str, Any], *, at: datetime) -> None:
    application = _draft(card, at=at)
    if card["until"] == "draft":
        return
    by = application.created_by
    submit(application, by=by, at=at, read=application.revision)
    job = Job.objects.get(kind="screen", key__startswith=f"{application.reference}/")
    run(job.pk, clock=lambda: at)
    application.refresh_from_db()
    officer, senior = (User.objects.get(email=f"{who}@nordmark.example") for who in ("officer", "senior"))
    _work_on(application, card, by=officer, at=at + timedelta(hours=19))
    if card["until"] == "in_review":
        return
    later = at + timedelta(hours=20)
    decide(application, _proposal(application, card), by=officer, at=later, read=application.revision)
    if card["until"] == "decided":
        return
    countersign(application, by=senior, at=later, read=application.revision)
    end = issue if card["until"] == "issued" else refuse
    end(application, by=officer, at=later, read=application.revision)


def _work_on(application: Application, card: dict[str, Any], *, by: User, at: datetime) -> None:
    """What the officer answers on a source, and the clear risks that he writes down."""
    for question, said in card.get("found", {}).items():
        answer(application, Saying(question, **said), by=by, at=at, read=application.revision)
    for path in card.get("paths", []):
        arrows = {name: Arrow(**path[name]) for name in ("to_user", "to_harm")}
        record_path(application, Path(**{**path, **arrows}), by=by, at=at, read=application.revision)


def _draft(card: dict[str, Any], *, at: datetime) -> Application:
    by = User.objects.get(email=card["exporter"])
    organisation = queries.organisations_of(by).get()
    draft = begin(organisation, by=by, at=at, title=card["title"])
    for party in card["parties"]:
        draft = edit.put(draft, Party(**party), by=by, read=draft.revision)
    for item in card["items"]:
        numbers = {name: Decimal(item[name]) for name in ("quantity", "value")}
        draft = edit.put(draft, Item(**{**item, **numbers}), by=by, read=draft.revision)
    fields = ("end_use", "human_rights", "due_diligence", "origin", "via", "destination", "answers")
    draft = edit.change(draft, {name: card[name] for name in fields}, by=by, read=draft.revision)
    if card["items"]:
        statement = ContentFile(_statement(card), name="end-use statement.pdf")
        attach(draft, statement, Document.Purpose.END_USE_STATEMENT, by=by, at=at, read=draft.revision)
        draft.refresh_from_db()
    return draft


def _statement(card: dict[str, Any]) -> bytes:
    """A one-page end-use statement, so that the demo has a real file to open."""
    source = '= End-use statement (invented)\n#sys.inputs.at("end-user")\n\n#sys.inputs.at("end-use")'
    inputs = {"end-user": card["parties"][0]["name"], "end-use": card["end_use"]}
    return bytes(typst.compile(source.encode(), sys_inputs=inputs, ignore_system_fonts=True))


def _proposal(application: Application, card: dict[str, Any]) -> Proposal:
    screening = queries.latest_screening(application)
    assert screening is not None
    refusing = card["outcome"] == "refuse"
    because = (
        "The concern was put to the exporter and no evidence met it."
        if refusing
        else "The file answers the concern; see the documents of the application."
    )
    holds = "stands" if refusing else "mitigated"
    conditions = card.get("conditions", "")
    return Proposal(
        outcome=card["outcome"],
        reasons="Invented reasons of the demo: the file was read and each open criterion was answered.",
        answers={
            # What every decision answers is done before it, and is no concern that could stand.
            finding.criterion: ("mitigated", "Done before this decision; see the file.")
            if finding.severity is Severity.GATE
            else (holds, because)
            for finding in open_findings(screening)
        },
        conditions={(item, party): conditions for item, party, _ in lines_of(screening)} if conditions else {},
        ground=card.get("ground", ""),
    )
