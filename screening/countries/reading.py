"""What an indicator says of a country on a day: the value, its band, the trend, and how sure all that is.

Unknown is never good: without a value the band reaches from the best to the worst. Old values and wide intervals
widen the band too, and the sentence says why.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from screening import plain
from screening.countries.indicator import LIMITS, Higher, Indicator, Series


class Band(StrEnum):
    GOOD = "good"
    FAIR = "fair"
    BAD = "bad"
    WORST = "worst"


BANDS = tuple(Band)
"""From the best to the worst."""


class Trend(StrEnum):
    """The newest value against that of three years before. STEADY: no clear change."""

    BETTER = "better"
    WORSE = "worse"
    STEADY = "steady"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Reading:
    """``value``, ``lower``, ``upper``: in the publisher's unit, None where not held. ``band``: of the value alone.

    ``best`` to ``worst``: the bands it may be in, interval and age considered. ``age_months``: whole months since
    the end of the value's year. ``said``: all this in a sentence. ``source``: publisher, version and address.
    """

    indicator: str
    country: str
    value: Decimal | None
    year: int | None
    lower: Decimal | None
    upper: Decimal | None
    band: Band | None
    best: Band
    worst: Band
    trend: Trend
    age_months: int | None
    said: str
    source: str

    @property
    def wide(self) -> bool:
        """Whether more than one band is possible."""
        return self.best is not self.worst


def read(indicator: Indicator, country: str, name: str, on: date, says: Mapping[str, str]) -> Reading:
    """``name``: the country's, for the sentence. ``says``: the sentences of ``indicators/says.yaml``."""
    series = _series(indicator, country)
    source = f"{indicator.publisher}, {indicator.version}, {indicator.source}"
    if series is None:
        said = says["none" if indicator.edition else "not_taken_in"].format(title=indicator.title, country=name)
        return Reading(
            indicator.id,
            country,
            None,
            None,
            None,
            None,
            None,
            Band.GOOD,
            Band.WORST,
            Trend.UNKNOWN,
            None,
            said,
            source,
        )
    return _held(indicator, series, name, on, says, source)


def _held(indicator: Indicator, series: Series, name: str, on: date, says: Mapping[str, str], source: str) -> Reading:
    year, value, lower, upper = series.newest
    age = (on.year - year - 1) * 12 + on.month - 1
    reach = [band(indicator, each) for each in (value, lower, upper) if each is not None]
    best, worst = _widened(indicator, min(reach, key=BANDS.index), max(reach, key=BANDS.index), age)
    reading = Reading(
        indicator.id, series.country, decimal(value), year, _maybe(lower), _maybe(upper), band(indicator, value),
        best, worst, trend(indicator, series), age, "", source,
    )  # fmt: skip
    said = _said(indicator, reading, name, says, reaches_over=len(set(reach)) > 1)
    return Reading(**{field: getattr(reading, field) for field in Reading.__slots__} | {"said": said})


def band(indicator: Indicator, value: int) -> Band:
    """``value`` in thousandths; at a limit the worse band holds."""
    sign = 1 if indicator.higher is Higher.BETTER else -1
    for name in LIMITS:
        if sign * value <= sign * indicator.limit(name):
            return Band(name)
    return Band.GOOD


def trend(indicator: Indicator, series: Series) -> Trend:
    """Clear only when the two intervals do not meet, or, where there are none, when the difference is large enough."""
    if series.before is None:
        return Trend.UNKNOWN
    rise = _rise(indicator, series.before, series.newest)
    if rise == 0:
        return Trend.STEADY
    return Trend.BETTER if (rise > 0) is (indicator.higher is Higher.BETTER) else Trend.WORSE


def decimal(thousandths: int) -> Decimal:
    """Exact, without zeros that say nothing."""
    return Decimal(plain.shortest(Decimal(thousandths).scaleb(-3)))


Point = tuple[int, int, int | None, int | None]


def _rise(indicator: Indicator, before: Point, newest: Point) -> int:
    """1, 0 or -1."""
    _, old, old_lower, old_upper = before
    _, new, new_lower, new_upper = newest
    if old_lower is None or old_upper is None or new_lower is None or new_upper is None:
        change = indicator.limit("change")
        return (new - old >= change) - (old - new >= change)
    return (new_lower > old_upper) - (new_upper < old_lower)


def _widened(indicator: Indicator, best: Band, worst: Band, age: int) -> tuple[Band, Band]:
    """One band to either side once the value is stale, and every band at twice that age; never a better one than
    the best value there is would give."""
    steps = 0 if age <= indicator.stale_after_months else 1 if age <= 2 * indicator.stale_after_months else len(BANDS)
    ceiling = BANDS.index(band(indicator, indicator.best_value))
    first = min(BANDS.index(best), max(ceiling, BANDS.index(best) - steps))
    return BANDS[first], BANDS[min(len(BANDS) - 1, BANDS.index(worst) + steps)]


def _said(indicator: Indicator, reading: Reading, name: str, says: Mapping[str, str], *, reaches_over: bool) -> str:
    slots = {
        "title": indicator.title, "country": name, "value": reading.value, "year": reading.year,
        "lower": reading.lower, "upper": reading.upper, "unit": indicator.unit,
        "best": reading.best, "worst": reading.worst,
    }  # fmt: skip
    between = says["between"].format(**slots) if reading.lower != reading.upper else ""
    reasons = says["and"].join(_reasons(indicator, reading, says, reaches_over=reaches_over))
    bands = says["wide" if reading.wide else "one"].format(**slots, reasons=reasons)
    return says["held"].format(**slots, between=between, bands=bands, trend=says[f"trend_{reading.trend}"])


def _reasons(indicator: Indicator, reading: Reading, says: Mapping[str, str], *, reaches_over: bool) -> Iterator[str]:
    if reaches_over:
        yield says["reaches_over"]
    if reading.age_months is not None and reading.age_months > indicator.stale_after_months:
        yield says["old"].format(year=reading.year)


def _series(indicator: Indicator, country: str) -> Series | None:
    place = bisect_left(indicator.values, country, key=lambda series: series.country)
    found = indicator.values[place : place + 1]
    return found[0] if found and found[0].country == country else None


def _maybe(thousandths: int | None) -> Decimal | None:
    return None if thousandths is None else decimal(thousandths)
