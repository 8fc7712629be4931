from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from licensing.documents import refusal_letter
from licensing.documents.licence import Hand
from licensing.documents.typesetting import typeset
from licensing.models import Decision
from licensing.steps.decide import decide
from screening.finding import Finding, Law, Outcome, Severity
from tests.casework import AT, proposal
from tests.licensing.documents.papers import THAI, case, text_of
from tests.licensing.steps.test_record_path import record

DAY = date(2026, 11, 22)
GROUND = Finding(
    criterion="EU-05",
    group="end_user",
    severity=Severity.BLOCK,
    outcome=Outcome.RAISED,
    points=9500,
    sentence="An internal sentence that quotes a list.",
    facts=(),
    law=(Law("EU-2021-821", "Art 15(1)(c)", date(2021, 9, 9)), Law("XX-UNHEARD", "Art 1", date(2020, 1, 1))),
    title="Named for serious violations",
    asks="Does the end-user serve a unit named for torture?",
    answered_by=("officer",),
)


def content(settings: Any, *names: str) -> refusal_letter.RefusalLetter:
    return refusal_letter.refusal_letter(
        case(*names),
        rests_on=("An embargo or a listed party.",),
        grounds=[GROUND],
        reasons="No safeguard meets this.\n\nThe end-user gave no answer.",
        hands=(Hand("Decided: licensing officer", "20 Nov 2026"),),
        number="REF-2026-000042",
        issued_on=DAY,
        authority=settings.AUTHORITY,
        public_url="https://licet.example",
    )


def test_a_ground_names_its_law(settings: Any) -> None:
    ground = content(settings).grounds[0]
    assert ground.law[0].startswith("Regulation (EU) 2021/821")
    assert ground.law[0].endswith("Art 15(1)(c)")
    assert ground.law[1] == "XX-UNHEARD, Art 1"


def test_the_letter_says_why_and_what_can_be_done(settings: Any) -> None:
    text = text_of(typeset("refusal_letter.typ", content(settings, "Harbour Telecom", THAI), day=DAY))
    for words in (
        "REF-2026-000042",
        "What the refusal rests on",
        "An embargo or a listed party.",
        "Named for serious violations",
        "The end-user gave no answer.",
        "You may object in writing",
        "You may apply anew",
        "brisath",
    ):
        assert words in text


def test_what_screening_quoted_from_a_list_stays_in_the_file(settings: Any) -> None:
    assert "internal sentence" not in text_of(typeset("refusal_letter.typ", content(settings), day=DAY))


def test_a_letter_names_its_ground_and_only_another_ground_in_the_officers_words() -> None:
    rests_on = refusal_letter._rests_on
    note = "An internal note."
    named = Decision(outcome="refuse", ground=Decision.Ground.DIVERSION, ground_words=note)
    other = Decision(outcome="refuse", ground=Decision.Ground.OTHER, ground_words="First.\n\nSecond.")
    assert rests_on(named) == ("A risk that the items are passed on.",)
    assert rests_on(other) == ("First.", "Second.")
    assert rests_on(Decision(outcome="refuse")) == ()


@pytest.mark.django_db
def test_a_clear_risk_is_named_by_its_harms_and_not_by_how_the_file_keeps_it(in_review: Any, bola: Any) -> None:
    record(in_review, bola)
    record(in_review, bola)
    said = replace(proposal(in_review, "refuse"), ground="clear_risk", ground_words="An internal note.")
    decision = decide(in_review, said, by=bola, at=AT, read=in_review.revision)
    (sentence,) = refusal_letter._rests_on(decision)
    assert sentence == "A clear risk that the items would serve torture or other ill-treatment."
