"""Working days, as the authority's calendar counts them."""

from datetime import date, timedelta
from functools import cache

import holidays


def working_days_between(start: date, end: date, calendar: str) -> int:
    """Working days after ``start``, up to and with ``end``; 0 where ``end`` is not later.

    ``calendar``: ISO 3166-1 alpha-2 code of the country whose weekends and public holidays count (data of the PyPI
    package ``holidays``). Raises ValueError for a country that has no calendar there.
    """
    works = _calendar(calendar).is_working_day
    return sum(works(start + timedelta(days=passed)) for passed in range(1, (end - start).days + 1))


@cache
def _calendar(code: str) -> holidays.HolidayBase:
    try:
        return holidays.country_holidays(code)
    except NotImplementedError:
        raise ValueError(f"there is no calendar of working days for {code!r}") from None
