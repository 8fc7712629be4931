from typing import Any

import pytest

from ledger import kind, read
from licensing.web.officer.timeline import TELLINGS, timeline


def test_every_kind_of_entry_about_a_case_has_words() -> None:
    ours = {known.name for known in kind.registered() if known.form.__module__ == "licensing.kinds"}
    assert ours
    assert ours <= set(TELLINGS)


def test_a_reason_that_was_erased_is_said_to_be_erased() -> None:
    tell = TELLINGS["decision.sent_back"].text
    assert tell({"decision": 1, "because": "Too old."}) == "Too old."
    assert tell({"decision": 1, "because": read.ERASED}) == "The reason was erased on request."


def test_a_decision_that_was_set_aside_says_what_it_did_not_know() -> None:
    tell = TELLINGS["decision.reopened"].text
    assert tell({"decision": 1, "new_hits": 2, "criteria": ["EU-03"]}) == "Decision 1 did not know 2 new hits."
    assert tell({"decision": 1, "new_hits": 1}) == "Decision 1 did not know 1 new hit.", "an entry of version 1"
    said = "Decision 1 does not answer what is open now: CO-03, CO-04."
    assert tell({"decision": 1, "new_hits": 0, "criteria": ["CO-03", "CO-04"]}) == said


@pytest.mark.django_db
def test_newest_first(submitted: Any, sample_list: Any) -> None:
    from tests.casework import run_screening

    run_screening(submitted)
    assert [event.title for event in timeline(submitted.reference)] == ["Screened", "Screening began", "Submitted"]


@pytest.mark.django_db
def test_a_page_of_another_case_holds_none_of_it(submitted: Any) -> None:
    assert timeline("LA-2026-999999") == []
