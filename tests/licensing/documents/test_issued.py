"""From a real decision to the paper: what the officers wrote is on it, who they are is not."""

from typing import Any

from licensing import store
from licensing.models import IssuedDocument
from tests.licensing.documents.papers import text_of


def test_a_licence_carries_its_conditions_and_no_officer(make_ended: Any) -> None:
    make_ended("grant_with_conditions", conditions="Report the place of use each year.")
    issued = IssuedDocument.objects.get()
    text = text_of(store.read(issued.sha256))
    assert issued.number in text
    assert "Report the place of use each year." in text
    assert "Harbour Telecom Laboratory" in text
    assert "Countersigned: senior licensing officer" in text
    for name in ("Bola", "Chen", "bola@", "user:"):
        assert name not in text


def test_a_letter_of_refusal_names_what_stands_and_the_reasons(make_ended: Any) -> None:
    make_ended("refuse")
    issued = IssuedDocument.objects.get()
    text = text_of(store.read(issued.sha256))
    assert "Refusal of an export licence" in text
    assert "The file was read and the answers are below." in text
    stands = issued.decision.answers.filter(holds="stands").values_list("criterion", flat=True)
    assert stands
    assert all(criterion in text for criterion in stands)
    assert "Checked against the file." not in text
    assert "Bola" not in text
