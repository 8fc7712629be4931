from datetime import date
from typing import Any

import pytest

from licensing.models import Party
from licensing.web.exporter.forms.party import PartyForm

ON = date(2026, 11, 20)
GIVEN = {
    "sending_key": "k",
    "revision_read": "0",
    "role": "end_user",
    "kind": "person",
    "name": "Юлія Вигадана",
    "country": "UA",
}


def _form(**other: Any) -> PartyForm:
    return PartyForm({**GIVEN, **other}, on=ON)


@pytest.mark.parametrize("born", ["", "1968", "1968-05", "1968-05-23", "2026-11-20"])
def test_a_date_of_birth_may_be_as_short_as_it_is_known(born: str) -> None:
    form = _form(birth_date=born)
    assert form.is_valid(), form.errors
    assert form.filled(Party()).birth_date == born


@pytest.mark.parametrize("born", ["2026-11-21", "1968-02-30", "1849", "68", "23.5.1968", "1968-5-3", "19680523"])
def test_a_day_that_was_not_is_refused(born: str) -> None:
    assert "1968-05-23" in _form(birth_date=born).errors["birth_date"][0]


def test_a_company_has_no_birthday() -> None:
    assert "Only a person" in _form(kind="organisation", birth_date="1968").errors["birth_date"][0]


def test_everything_else_that_is_needed_is_asked_for() -> None:
    form = _form(role="", kind="", name="", country="")
    assert set(form.errors) == {"role", "kind", "name", "country"}
