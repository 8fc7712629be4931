from datetime import date

import pytest

from screening.names import house


def test_the_threshold_has_an_author_and_a_reason() -> None:
    found = house.threshold(date(2026, 11, 22))
    assert 1 <= found.value <= 10_000
    assert found.set_by
    assert found.because


def test_before_the_first_day_there_is_none() -> None:
    with pytest.raises(LookupError, match="no threshold for names is in force on 1999-01-01"):
        house.threshold(date(1999, 1, 1))
