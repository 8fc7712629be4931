"""Applications in each state, made through the real steps. Organisations and people are invented."""

from collections.abc import Callable
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

# A working day at ten in the morning, UTC; every step of a test happens then unless it says otherwise.
AT = datetime(2026, 11, 20, 10, 0, tzinfo=UTC)
PDF = b"%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
SAMPLE_LIST = Path(__file__).resolve().parent.parent / "fixtures" / "lists" / "ofac-sdn"
PARTY = {"role": "end_user", "kind": "organisation", "name": "Harbour Telecom Laboratory", "country": "CA"}
ITEM = {
    "description": "Optical power meter for fibre networks",
    "declared_code": "",
    "quantity": Decimal("2"),
    "unit": "pieces",
    "value": Decimal("12500.00"),
    "currency": "EUR",
}
FIELDS = {
    "end_use": "Maintenance of the operator's own fibre network.",
    "human_rights": "We looked at the operator's record and found no report of misuse.",
    "due_diligence": "Company register, owners and site visit, all of October 2026.",
    "origin": "NO",
    "via": [],
    "destination": "CA",
}


# The questions that every case is asked, answered so that nothing is left open.
ANSWERS = {
    "EU-01.verified": {"choice": "independent", "words": "Company register and a call back."},
    "EU-01.site": {"choice": "yes", "words": ""},
    "EU-02.kind": {"choice": "private", "words": ""},
    "EU-07.openness": {"choice": "yes", "words": ""},
    "TX-02.terms": {"choice": "no", "words": ""},
}


def clear_answers(draft: Any, *, at: datetime = AT) -> dict[str, dict[str, str]]:
    """What every case is asked, and the first clear choice of whatever else this draft is asked."""
    from licensing.questionnaire import of_draft
    from screening.finding import Outcome

    asked = {asking.question.id: asking.question for asking in of_draft(draft, at=at)}
    clear = {
        name: next(choice.value for choice in question.choices if choice.outcome is Outcome.CLEAR)
        for name, question in asked.items()
    }
    return {name: ANSWERS.get(name) or {"choice": choice, "words": ""} for name, choice in clear.items()}


@pytest.fixture
def aurora(db: None) -> Any:
    from licensing.models import Organisation

    return Organisation.objects.create(
        name="Aurora Instruments AS", registration_number="900000001", country="NO", address="2 Quay, 0001 Nordmark"
    )


@pytest.fixture
def alice(person: Any, aurora: Any) -> Any:
    from licensing.models import Membership

    user = person("alice")
    Membership.objects.create(organisation=aurora, user=user, role=Membership.Role.ADMINISTRATOR)
    return user


@pytest.fixture
def reader(person: Any, aurora: Any) -> Any:
    """Rune may look at Aurora's applications and write nothing."""
    from licensing.models import Membership

    user = person("rune")
    Membership.objects.create(organisation=aurora, user=user, role=Membership.Role.READER)
    return user


@pytest.fixture
def eve(person: Any, db: None) -> Any:
    """Eve applies for a rival company and must see nothing of Aurora's."""
    from licensing.models import Membership, Organisation

    user = person("eve")
    rival = Organisation.objects.create(name="Borealis Trading AS", country="NO")
    Membership.objects.create(organisation=rival, user=user, role=Membership.Role.ADMINISTRATOR)
    return user


@pytest.fixture
def make_draft(alice: Any, aurora: Any) -> Callable[..., Any]:
    """A complete draft; ``party``, ``item`` and ``fields`` override what stands above."""

    def make(
        *, party: dict[str, Any] | None = None, item: dict[str, Any] | None = None, by: Any = None, **fields: Any
    ) -> Any:
        from django.core.files.uploadedfile import SimpleUploadedFile

        from licensing.models import Item, Party
        from licensing.steps import edit
        from licensing.steps.attach import attach
        from licensing.steps.begin import begin

        by = by or alice
        draft = begin(aurora, by=by, at=AT, title="Test order")
        draft = edit.put(draft, Party(**{**PARTY, **(party or {})}), by=by, read=draft.revision)
        draft = edit.put(draft, Item(**{**ITEM, **(item or {})}), by=by, read=draft.revision)
        draft = edit.change(draft, {**FIELDS, **fields}, by=by, read=draft.revision)
        if "answers" not in fields:
            draft = edit.change(draft, {"answers": clear_answers(draft)}, by=by, read=draft.revision)
        upload = SimpleUploadedFile("end-use statement.pdf", PDF + draft.reference.encode(), "application/pdf")
        attach(draft, upload, "end_use_statement", by=by, at=AT, read=draft.revision)
        draft.refresh_from_db()
        return draft

    return make


@pytest.fixture
def draft(make_draft: Any) -> Any:
    return make_draft()


@pytest.fixture
def sample_list(db: None, settings: Any) -> Any:
    """The sample restricted-party list, in force. Its entities are invented, so only a demonstration takes it in."""
    settings.DEMO = True
    from screening.lists.intake import take_in

    files = {path.name: path.read_bytes() for path in sorted(SAMPLE_LIST.glob("*.csv"))}
    return take_in("ofac-sdn", files, by="system:test", at=AT, sample=True)


@pytest.fixture
def make_submitted(make_draft: Any) -> Callable[..., Any]:
    def make(**overrides: Any) -> Any:
        from licensing.steps.submit import submit

        application = make_draft(**overrides)
        submit(application, by=overrides.get("by") or application.created_by, at=AT, read=application.revision)
        return application

    return make


@pytest.fixture
def submitted(make_submitted: Any) -> Any:
    return make_submitted()


def run_screening(application: Any, *, at: datetime = AT) -> None:
    """Do the application's screening job here and now, as a worker would."""
    from screening.jobs.run import run
    from screening.models import Job

    job = Job.objects.get(kind="screen", key__startswith=f"{application.reference}/", state=Job.State.DUE)
    assert run(job.pk, clock=lambda: at)
    application.refresh_from_db()


@pytest.fixture
def make_in_review(make_submitted: Any, sample_list: Any) -> Callable[..., Any]:
    """Screened by the real engine on the sample list."""

    def make(**overrides: Any) -> Any:
        application = make_submitted(**overrides)
        run_screening(application)
        return application

    return make


@pytest.fixture
def in_review(make_in_review: Any) -> Any:
    return make_in_review()


def proposal(application: Any, outcome: str = "grant", *, conditions: str = "") -> Any:
    """A proposal that answers every open criterion of the newest screening."""
    from licensing import queries
    from licensing.steps.decide import Proposal, lines_of, open_findings

    screening = queries.latest_screening(application)
    holds = "stands" if outcome == "refuse" else "mitigated"
    return Proposal(
        outcome=outcome,
        reasons="The file was read and the answers are below.",
        answers={finding.criterion: (holds, "Checked against the file.") for finding in open_findings(screening)},
        conditions={(item, party): conditions for item, party, _ in lines_of(screening)} if conditions else {},
        ground=("other" if outcome == "refuse" else ""),
        ground_words=("What the answers below say." if outcome == "refuse" else ""),
    )


@pytest.fixture
def make_decided(make_in_review: Any, bola: Any) -> Callable[..., Any]:
    def make(outcome: str = "grant", *, conditions: str = "", **overrides: Any) -> Any:
        from licensing.steps.decide import decide

        application = make_in_review(**overrides)
        decide(
            application,
            proposal(application, outcome, conditions=conditions),
            by=bola,
            at=AT,
            read=application.revision,
        )
        return application

    return make


@pytest.fixture
def make_countersigned(make_decided: Any, chen: Any) -> Callable[..., Any]:
    def make(outcome: str = "grant", **overrides: Any) -> Any:
        from licensing.steps.countersign import countersign

        application = make_decided(outcome, **overrides)
        countersign(application, by=chen, at=AT, read=application.revision)
        return application

    return make


@pytest.fixture
def make_ended(make_countersigned: Any, bola: Any) -> Callable[..., Any]:
    """Issued or refused, according to the outcome."""

    def make(outcome: str = "grant", **overrides: Any) -> Any:
        from licensing.steps.issue import issue
        from licensing.steps.refuse import refuse

        application = make_countersigned(outcome, **overrides)
        end = refuse if outcome == "refuse" else issue
        end(application, by=bola, at=AT, read=application.revision)
        return application

    return make
