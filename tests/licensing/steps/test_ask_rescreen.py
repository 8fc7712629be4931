from datetime import timedelta
from typing import Any

import pytest

from ledger import read
from licensing import queries, rescreening
from licensing.refusal import NotAllowed, Refusal
from licensing.steps.ask_rescreen import ask_rescreen
from tests.casework import AT
from tests.licensing.lists import LATER, rescreen

pytestmark = pytest.mark.django_db


def test_every_live_case_is_screened_whole_once_and_the_log_says_who_asked_and_why(
    in_review: Any, make_ended: Any, pia: Any
) -> None:
    make_ended("grant")
    make_ended("refuse")
    ask_rescreen("The threshold was looked at.", by=pia, at=LATER)
    assert rescreening.progress(at=LATER).due == 2
    rescreen(at=LATER + timedelta(minutes=1))
    assert rescreening.progress(at=LATER).due == 0
    in_review.refresh_from_db()
    assert in_review.screened_at == LATER + timedelta(minutes=1)
    (entry,) = read.entries(kinds=["rescreening.asked"])
    assert (entry.by, read.value(entry)["cases"]) == (pia.actor, 2)
    assert read.value(entry)["because"] == "The threshold was looked at."


def test_the_same_answer_on_the_same_day_is_no_second_screening(in_review: Any, pia: Any) -> None:
    before = queries.latest_screening(in_review)
    ask_rescreen("To be sure.", by=pia, at=AT)
    rescreen(at=AT + timedelta(minutes=1))
    assert queries.latest_screening(in_review) == before
    assert rescreening.progress(at=AT).due == 0


def test_without_the_right_or_a_reason_nothing_is_due(in_review: Any, bola: Any, pia: Any) -> None:
    with pytest.raises(NotAllowed):
        ask_rescreen("Because.", by=bola, at=LATER)
    with pytest.raises(Refusal, match="Say why"):
        ask_rescreen("  ", by=pia, at=LATER)
    assert rescreening.progress(at=LATER).due == 0
