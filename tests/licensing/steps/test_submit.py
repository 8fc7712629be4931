import hashlib
from typing import Any

import pytest
from django.db import DatabaseError, connection, transaction

from ledger import read
from licensing.models import Version
from licensing.refusal import ChangedSinceRead, Incomplete, NotAllowed, NotNow
from licensing.states import State
from licensing.steps.submit import submit
from screening.models import Job
from tests.casework import AT

pytestmark = pytest.mark.django_db


def test_submitting_freezes_the_case_byte_for_byte(draft: Any, alice: Any) -> None:
    version = submit(draft, by=alice, at=AT, read=draft.revision)
    assert draft.state == State.SUBMITTED
    assert version.case_hash == hashlib.sha256(version.case.encode()).hexdigest()
    assert [document["filename"] for document in version.documents] == ["end-use statement.pdf"]


def test_the_log_holds_the_hash_and_the_names_apart(draft: Any, alice: Any) -> None:
    version = submit(draft, by=alice, at=AT, read=draft.revision)
    entry = read.entries(subject=draft.reference).get()
    assert entry.kind == "application.submitted"
    assert version.case_hash in entry.body
    assert "Harbour Telecom" not in entry.body
    assert read.value(entry)["parties"] == ["Harbour Telecom Laboratory"]


def test_codes_are_counted_in_their_normal_form(make_draft: Any, alice: Any) -> None:
    draft = make_draft(item={"declared_code": "5a001F."})
    submit(draft, by=alice, at=AT, read=draft.revision)
    assert read.value(read.entries().get())["codes"] == ["5A001.f"]


def test_screening_is_due_in_the_same_transaction(draft: Any, alice: Any) -> None:
    version = submit(draft, by=alice, at=AT, read=draft.revision)
    job = Job.objects.get()
    assert (job.kind, job.payload, job.state) == ("screen", {"version": version.pk}, Job.State.DUE)


def test_what_is_missing_is_said_per_section_and_nothing_is_kept(make_draft: Any, alice: Any) -> None:
    draft = make_draft(end_use=" ", destination="")
    with pytest.raises(Incomplete) as refused:
        submit(draft, by=alice, at=AT, read=draft.revision)
    assert set(refused.value.problems) == {"end-use", "route"}
    draft.refresh_from_db()
    assert (draft.state, Version.objects.count(), Job.objects.count()) == (State.DRAFT, 0, 0)
    assert not read.entries().exists()


def test_a_rival_cannot_submit_it(draft: Any, eve: Any) -> None:
    with pytest.raises(NotAllowed):
        submit(draft, by=eve, at=AT, read=draft.revision)


def test_a_reader_of_the_same_house_cannot_submit_it(draft: Any, reader: Any) -> None:
    with pytest.raises(NotAllowed):
        submit(draft, by=reader, at=AT, read=draft.revision)


def test_what_was_read_must_be_what_is_submitted(draft: Any, alice: Any) -> None:
    with pytest.raises(ChangedSinceRead):
        submit(draft, by=alice, at=AT, read=draft.revision - 1)


def test_it_cannot_be_submitted_twice(submitted: Any, alice: Any) -> None:
    with pytest.raises(NotNow):
        submit(submitted, by=alice, at=AT, read=submitted.revision)


@pytest.mark.parametrize("words", ["UPDATE licensing_version SET case_hash = ''", "DELETE FROM licensing_version"])
def test_the_web_role_cannot_touch_a_frozen_version(submitted: Any, words: str) -> None:
    with pytest.raises(DatabaseError, match="permission denied"), transaction.atomic():
        connection.cursor().execute(words)
