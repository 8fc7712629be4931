from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from licensing import indicators, queries
from licensing.models import Ruleset
from screening.countries.indicator import card_of
from tests.casework import AT
from tests.licensing.indicators import ABOUT_ELSEWHERE, AMONG_THE_BEST, newer_values
from tests.licensing.lists import LATER

pytestmark = pytest.mark.django_db


def changed(case: Any, *, at: datetime = LATER) -> list[str]:
    screening = queries.latest_screening(case)
    assert screening
    return indicators.changed(screening, at=at)


def test_nothing_has_changed_until_other_values_are_taken_in(in_review: Any) -> None:
    assert (changed(in_review), indicators.outdated_rulesets(at=LATER)) == ([], [])
    newer_values(AMONG_THE_BEST)
    assert changed(in_review) == [card_of("fiw").title]
    assert changed(in_review, at=AT) == [], "on the day of the screening they were not in force"
    used = queries.latest_screening(in_review)
    assert used and indicators.outdated_rulesets(at=LATER) == [used.ruleset_id]


def test_the_same_file_again_changes_nothing(in_review: Any) -> None:
    newer_values(AMONG_THE_BEST, at=LATER)
    before = indicators.state(at=LATER)
    newer_values(AMONG_THE_BEST, at=LATER + timedelta(hours=1))
    assert indicators.state(at=LATER + timedelta(hours=1)) == before
    newer_values(ABOUT_ELSEWHERE, at=LATER + timedelta(hours=2))
    assert indicators.state(at=LATER + timedelta(hours=2)) != before


def test_a_stored_ruleset_that_is_not_whole_stops_nobody_and_its_case_is_due(in_review: Any) -> None:
    used = queries.latest_screening(in_review)
    assert used
    spoilt = Ruleset.objects.create(fingerprint="0" * 64, frozen="{}", first_used_at=AT)
    assert indicators.outdated_rulesets(at=AT) == [spoilt.pk]
    used.ruleset = spoilt
    assert set(indicators.changed(used, at=AT)) == {held.title for held in indicators.in_force(at=AT).values()}


def test_values_change_with_the_calendar_too_when_a_year_lies_far_enough_back() -> None:
    """A value of 2025 counts from April 2026 on: three months after the end of its year."""
    taken = datetime(2026, 3, 1, 12, tzinfo=UTC)
    newer_values(AMONG_THE_BEST, at=taken)
    march, april, may = (
        indicators.in_force(at=datetime(2026, month, 20, 12, tzinfo=UTC))["fiw"] for month in (3, 4, 5)
    )
    assert march != april == may
