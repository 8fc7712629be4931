from datetime import UTC, date, datetime
from typing import Any

import pytest

from licensing.picture import picture
from screening.case import canonical, thaw
from tests.casework import AT

pytestmark = pytest.mark.django_db


def test_the_case_says_what_the_exporter_typed(make_draft: Any) -> None:
    draft = make_draft(party={"name": "Ünïted  Télécom"}, item={"declared_code": "5a001.F"}, via=["NL", "AE"])
    case = picture(draft, version=1, at=AT, zone="Europe/Oslo")
    assert [(party.role, party.name) for party in case.parties] == [
        ("applicant", "Aurora Instruments AS"),
        ("end_user", "Ünïted  Télécom"),
    ]
    assert case.items[0].declared_code == "5a001.F"
    assert (case.route.origin, case.route.via, case.route.destination) == ("NO", ("NL", "AE"), "CA")
    assert case.end_use.answer("human_rights") == draft.human_rights


def test_the_day_is_the_authoritys(draft: Any) -> None:
    late = datetime(2026, 11, 20, 23, 30, tzinfo=UTC)
    assert picture(draft, version=1, at=late, zone="Europe/Oslo").submitted_on == date(2026, 11, 21)


def test_its_canonical_bytes_give_it_back(draft: Any) -> None:
    case = picture(draft, version=1, at=AT, zone="Europe/Oslo")
    assert thaw(canonical(case)) == case
