from typing import Any

import pytest

from ledger import read
from licensing.web.exporter import history

pytestmark = pytest.mark.django_db


def test_the_exporter_hears_of_steps_but_never_of_people_or_findings(make_ended: Any) -> None:
    application = make_ended("refuse")
    told = history.events(application)
    assert [str(event.title) for event in told] == [
        "Application refused",
        "Checks finished, officers are considering the application",
        "Checks begun",
        "Application submitted",
        "Draft begun",
    ]
    assert [event.by for event in told] == ["", "", "", "Alice", "Alice"]
    assert (
        read.entries(subject=application.reference, kinds=["decision.proposed", "decision.countersigned"]).count() == 2
    )


def test_another_application_s_entries_are_not_told(submitted: Any, make_submitted: Any) -> None:
    make_submitted()
    assert len(history.events(submitted)) == 2
