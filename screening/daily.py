"""The rules of a day as this authority has them: the cards in force, and the indicators it had taken in by its end."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from django.conf import settings

from screening.indicators import imported
from screening.ruleset import Ruleset, ruleset

_LAST = date(9000, 1, 1)
"""Later than any card; the end of the very last day has no moment after it."""


def rules_of(day: date) -> Ruleset:
    """Raises RulesetError where no rule is in force on ``day``, IndicatorDamaged where an edition is not whole."""
    next_day = min(day, _LAST) + timedelta(days=1)
    end = datetime.combine(next_day, time.min, ZoneInfo(settings.AUTHORITY.time_zone)) - timedelta(microseconds=1)
    return ruleset(day, settings.CRITERIA_ROOMS, imported(at=end))
