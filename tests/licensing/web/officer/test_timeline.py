from typing import Any

import pytest

from ledger import kind, read
from licensing.web.officer.timeline import TELLINGS, names_of, timeline


def test_every_kind_of_entry_about_a_case_has_words() -> None:
    ours = {known.name for known in kind.registered() if known.form.__module__ == "licensing.kinds"}
    assert ours
    assert ours <= set(TELLINGS)


def test_a_reason_that_was_erased_is_said_to_be_erased() -> None:
    tell = TELLINGS["decision.sent_back"].text
    assert tell({"decision": 1, "because": "Too old."}) == "Too old."
    assert tell({"decision": 1, "because": read.ERASED}) == "The reason was erased on request."


@pytest.mark.django_db
def test_actors_are_named_and_unknown_ones_stay_what_they_are(bola: Any) -> None:
    named = names_of([bola.actor, "system:screening", "user:4711", "system:elsewhere"])
    assert named == {
        bola.actor: "Bola",
        "system:screening": "the screening service",
        "user:4711": "user:4711",
        "system:elsewhere": "system:elsewhere",
    }


@pytest.mark.django_db
def test_newest_first(submitted: Any, sample_list: Any) -> None:
    from tests.casework import run_screening

    run_screening(submitted)
    assert [event.title for event in timeline(submitted.reference)] == ["Screened", "Screening began", "Submitted"]


@pytest.mark.django_db
def test_a_page_of_another_case_holds_none_of_it(submitted: Any) -> None:
    assert timeline("LA-2026-999999") == []
