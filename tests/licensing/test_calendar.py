from datetime import date

import pytest

from licensing.calendar import working_days_between


def test_the_day_of_arrival_is_day_nought() -> None:
    friday = date(2026, 11, 20)
    assert working_days_between(friday, friday, "NO") == 0


def test_a_weekend_passes_no_working_day() -> None:
    friday = date(2026, 11, 20)
    assert working_days_between(friday, date(2026, 11, 22), "NO") == 0
    assert working_days_between(friday, date(2026, 11, 23), "NO") == 1
    assert working_days_between(friday, date(2026, 11, 27), "NO") == 5


def test_public_holidays_are_those_of_the_calendar() -> None:
    # Easter 2026 in Norway: Maundy Thursday, Good Friday and Easter Monday are free. Easter Monday is not in the US.
    wednesday, tuesday = date(2026, 4, 1), date(2026, 4, 7)
    assert working_days_between(wednesday, tuesday, "NO") == 1
    assert working_days_between(wednesday, tuesday, "US") == 4


def test_a_year_ends_between() -> None:
    # 31 December works, 1 January is free, 2 January 2026 is a Friday.
    assert working_days_between(date(2025, 12, 30), date(2026, 1, 2), "NO") == 2


def test_a_weekend_is_that_of_the_country() -> None:
    # In Saudi Arabia Friday and Saturday are free, Sunday is not.
    thursday = date(2026, 11, 19)
    assert working_days_between(thursday, date(2026, 11, 22), "SA") == 1


def test_an_end_before_the_start_counts_nothing() -> None:
    assert working_days_between(date(2026, 11, 20), date(2026, 11, 10), "NO") == 0


def test_a_country_without_a_calendar_is_an_error_that_names_it() -> None:
    with pytest.raises(ValueError, match="'ZZ'"):
        working_days_between(date(2026, 11, 20), date(2026, 11, 23), "ZZ")
