"""The files here hold invented values."""

from datetime import UTC, date, datetime
from typing import Any

import pytest

from licensing.models import Screening
from screening import daily
from screening.countries.indicator import card_of
from screening.indicators import take_in
from tests.casework import AT as SCREENED
from tests.screening import pictures

AT = datetime(2026, 3, 1, 12, tzinfo=UTC)
DATA = b"Country/Territory,Edition,Total\nNorway,2026,99\n"


def _edition(day: date) -> str:
    return next(one.edition for one in daily.rules_of(day).countries.indicators if one.id == "fiw")


def test_without_editions_of_its_own_a_day_has_the_rules_of_the_cards() -> None:
    assert daily.rules_of(pictures.DAY).fingerprint == pictures.rules().fingerprint
    assert daily.rules_of(date.max).cards


@pytest.mark.django_db
def test_a_day_has_what_was_taken_in_by_its_end() -> None:
    taken = take_in(card_of("fiw"), {"fiw.csv": DATA}, version="FIW 2026", by="user:1", at=AT)
    assert [_edition(date(2026, 2, 28)), _edition(AT.date())] == ["", taken.sha256]


@pytest.mark.django_db
def test_it_is_the_ruleset_under_which_cases_of_that_day_are_screened(in_review: Any) -> None:
    assert Screening.objects.get().ruleset_id == daily.rules_of(SCREENED.date()).fingerprint
