from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from ledger import read as log
from licensing.models import Decision
from licensing.refusal import Refusal
from licensing.steps.decide import decide
from licensing.steps.ground import paths_of
from licensing.steps.record_path import record_path
from licensing.steps.send_back import send_back
from tests.casework import AT, proposal
from tests.licensing.steps.test_record_path import PATH

pytestmark = pytest.mark.django_db


def test_a_refusal_names_its_ground_in_the_log(in_review: Any, bola: Any) -> None:
    said = replace(proposal(in_review, "refuse"), ground="diversion", ground_words="It would go on by sea.")
    decision = decide(in_review, said, by=bola, at=AT, read=in_review.revision)
    assert (decision.ground, decision.ground_words) == ("diversion", "It would go on by sea.")
    (entry,) = log.entries(subject=in_review.reference, kinds=["decision.proposed"])
    fields = log.value(entry)
    assert (entry.kind_version, fields["ground"], fields["paths"]) == (2, "diversion", [])
    assert "by sea" not in entry.body


@pytest.mark.parametrize(
    ("outcome", "ground", "words", "field"),
    [
        ("refuse", "", "", "ground"),
        ("refuse", "because", "", "ground"),
        ("refuse", "clear_risk", "Surely.", "ground"),
        ("refuse", "other", " ", "ground_words"),
        ("grant", "diversion", "", "ground"),
    ],
)
def test_a_ground_that_does_not_carry_is_refused(
    in_review: Any, bola: Any, outcome: str, ground: str, words: str, field: str
) -> None:
    said = replace(proposal(in_review, outcome), ground=ground, ground_words=words)
    with pytest.raises(Refusal) as refusal:
        decide(in_review, said, by=bola, at=AT, read=in_review.revision)
    assert refusal.value.field == field
    assert not Decision.objects.exists()


@pytest.mark.parametrize(
    ("outcome", "ground", "words"),
    [("refuse", "", ""), ("refuse", "other", ""), ("grant", "diversion", ""), ("grant_with_conditions", "other", "x")],
)
def test_the_database_refuses_a_refusal_without_a_ground_whoever_asks(
    in_review: Any, bola: Any, outcome: str, ground: str, words: str
) -> None:
    screening = in_review.versions.get().screenings.get()
    said = {"outcome": outcome, "ground": ground, "ground_words": words, "reasons": "Whoever writes it."}
    about = {"application": in_review, "number": 1, "version": screening.version, "screening": screening}
    with pytest.raises(IntegrityError, match="a_refusal_has_a_ground"), transaction.atomic():
        Decision.objects.create(**about, **said, decided_by=bola, decided_at=AT)
    assert not Decision.objects.exists()


def test_a_path_written_down_after_a_refusal_was_proposed_is_no_ground_of_it(
    in_review: Any, bola: Any, chen: Any
) -> None:
    said = replace(proposal(in_review, "refuse"), ground="clear_risk", ground_words="")
    record_path(in_review, PATH, by=bola, at=AT, read=in_review.revision)
    first = decide(in_review, said, by=bola, at=AT, read=in_review.revision)
    send_back(in_review, "A second harm is missing.", by=chen, at=AT, read=in_review.revision)
    later = AT + timedelta(hours=1)
    record_path(in_review, PATH, by=bola, at=later, read=in_review.revision)
    second = decide(in_review, said, by=bola, at=later, read=in_review.revision)
    assert [path.number for path in paths_of(first)] == [1]
    assert [path.number for path in paths_of(second)] == [1, 2]
