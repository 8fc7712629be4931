import hashlib
import io
from dataclasses import replace
from typing import Any

import pytest
from pypdf import PdfReader

from ledger import read as log
from licensing import store
from licensing.states import State
from licensing.steps.countersign import countersign
from licensing.steps.decide import decide
from licensing.steps.refuse import refuse
from screening.models import Job
from tests.casework import AT, proposal

pytestmark = pytest.mark.django_db


@pytest.fixture
def mixed_refusal(make_in_review: Any, bola: Any, chen: Any) -> Any:
    """A countersigned refusal in which one concern stands and another is unfounded."""
    case = make_in_review(item={"description": "Passive receiver that collects IMSI", "declared_code": "5A001.f"})
    said = proposal(case, "refuse")
    assert {"CC-01", "IT-01"} <= set(said.answers)
    answers = said.answers | {"CC-01": ("unfounded", "The exporter answered it in full.")}
    decide(case, replace(said, answers=answers), by=bola, at=AT, read=case.revision)
    countersign(case, by=chen, at=AT, read=case.revision)
    return case


def test_a_refusal_ends_the_case_with_a_letter_in_the_log(make_countersigned: Any, bola: Any) -> None:
    case = make_countersigned("refuse")
    issued = refuse(case, by=bola, at=AT, read=case.revision)
    pdf = store.read(issued.sha256)
    assert pdf.startswith(b"%PDF")
    assert hashlib.sha256(pdf).hexdigest() == issued.sha256
    assert (case.state, issued.kind, issued.valid_until) == (State.REFUSED, "refusal", None)
    assert issued.number == case.reference.replace("LA-", "REF-")
    (entry,) = log.entries(subject=case.reference, kinds=["application.refused"])
    assert (entry.seq, log.value(entry)["sha256"]) == (issued.entry, issued.sha256)
    assert Job.objects.get(kind="prove").payload == {"issued": issued.pk}


def test_only_the_concerns_that_stand_are_grounds(mixed_refusal: Any, bola: Any) -> None:
    issued = refuse(mixed_refusal, by=bola, at=AT, read=mixed_refusal.revision)
    (entry,) = log.entries(subject=mixed_refusal.reference, kinds=["application.refused"])
    assert "IT-01" in log.value(entry)["criteria"]
    assert "CC-01" not in log.value(entry)["criteria"]
    words = " ".join(page.extract_text() for page in PdfReader(io.BytesIO(store.read(issued.sha256))).pages)
    assert "IT-01" in words
    assert "CC-01" not in words
