from dataclasses import replace
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from ledger import read as log
from licensing.models import Decision
from licensing.refusal import Refusal
from licensing.steps.decide import decide
from tests.casework import AT, proposal

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
