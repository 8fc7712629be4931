from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from screening.countries.indicator import Higher, Indicator, Series, Topic
from screening.countries.reading import Band, Reading, Trend, band, decimal, read, trend
from screening.countries.tables import countries
from screening.numbers import Number

DAY = date(2026, 11, 22)
SAYS = dict(countries(DAY).says)
Point = tuple[int, int, int | None, int | None]


def limits(**values: int) -> tuple[Number, ...]:
    return tuple(Number(name, DAY, value, "a", "b") for name, value in values.items())


UP = Indicator(
    "i", "Freedom of weather", Topic.DEMOCRACY, "P", "V", "S", "L", "M", Higher.BETTER, "0 to 1", 1000, 24,
    limits(worst=200, bad=400, fair=600, change=50), "e", (),
)  # fmt: skip
DOWN = replace(UP, higher=Higher.WORSE, best_value=0, limits=limits(worst=100, bad=25, fair=0, change=50))


def reading(newest: Point | None, before: Point | None = None, of: Indicator = UP, on: date = DAY) -> Reading:
    values = (Series("NO", newest, before),) if newest else ()
    return read(replace(of, values=values), "NO", "Norway", on, SAYS)


@pytest.mark.parametrize(
    ("value", "up", "down"),
    [
        (0, "worst", "fair"),
        (200, "worst", "worst"),
        (201, "bad", "worst"),
        (24, "worst", "fair"),
        (601, "good", "worst"),
    ],
)
def test_at_a_limit_the_worse_band_holds(value: int, up: str, down: str) -> None:
    assert (band(UP, value), band(DOWN, value)) == (up, down)


def test_no_value_may_be_anything() -> None:
    found = reading(None)
    assert (found.band, found.best, found.worst, found.trend) == (None, Band.GOOD, Band.WORST, Trend.UNKNOWN)
    assert (found.value, found.year, found.age_months, found.wide) == (None, None, None, True)
    assert found.said == "Freedom of weather, Norway: no value is held, so any band from good to worst is possible."
    assert "no edition has been taken in" in reading(None, of=replace(UP, edition="")).said


def test_a_fresh_value_within_its_band_is_one_band() -> None:
    found = reading((2025, 503, 450, 550), (2022, 610, 560, 660))
    assert (found.value, found.lower, found.upper) == (Decimal("0.503"), Decimal("0.45"), Decimal("0.55"))
    assert (found.band, found.best, found.worst, found.wide) == (Band.FAIR, Band.FAIR, Band.FAIR, False)
    assert (found.year, found.age_months, found.trend) == (2025, 10, Trend.WORSE)
    assert found.said == (
        "Freedom of weather, Norway: 0.503 (interval 0.45 to 0.55) in 2025 (0 to 1); band fair; "
        "worse than three years before."
    )
    assert found.source == "P, V, S"


def test_an_interval_that_reaches_over_a_limit_widens_the_band() -> None:
    found = reading((2025, 390, 350, 420))
    assert (found.band, found.best, found.worst) == (Band.BAD, Band.FAIR, Band.BAD)
    assert "band fair to bad, because the interval reaches over a limit;" in found.said


@pytest.mark.parametrize(
    ("year", "best", "worst"),
    [(2024, "bad", "bad"), (2023, "fair", "worst"), (2021, "good", "worst")],
)
def test_age_widens_the_band_and_says_so(year: int, best: str, worst: str) -> None:
    found = reading((year, 300, None, None))
    assert (found.band, found.best, found.worst) == ("bad", best, worst)
    assert (f"because the newest value is of {year};" in found.said) is found.wide


def test_the_band_widens_on_the_day_and_not_before() -> None:
    days = (date(2026, 1, 31), date(2026, 2, 1))
    assert [reading((2023, 300, None, None), on=day).wide for day in days] == [False, True]


def test_age_never_makes_a_value_better_than_the_best_there_is() -> None:
    """Nought deaths is fair at most: a count of deaths cannot show that people are safe."""
    found = reading((2023, 0, None, None), of=DOWN)
    assert (found.best, found.worst) == (Band.FAIR, Band.BAD)


@pytest.mark.parametrize(
    ("before", "newest", "up", "down"),
    [
        ((2022, 300, 280, 320), (2025, 350, 321, 380), "better", "worse"),
        ((2022, 300, 280, 320), (2025, 350, 320, 380), "steady", "steady"),
        ((2022, 300, 280, 320), (2025, 250, 220, 279), "worse", "better"),
        ((2022, 300, None, None), (2025, 350, None, None), "better", "worse"),
        ((2022, 300, None, None), (2025, 349, None, None), "steady", "steady"),
        ((2022, 300, None, None), (2025, 250, 249, 251), "worse", "better"),
        (None, (2025, 250, None, None), "unknown", "unknown"),
    ],
)
def test_a_trend_is_clear_or_is_not_claimed(before: Point | None, newest: Point, up: str, down: str) -> None:
    series = Series("NO", newest, before)
    assert (trend(UP, series), trend(DOWN, series)) == (up, down)


@pytest.mark.parametrize(("thousandths", "written"), [(0, "0"), (-1505, "-1.505"), (100_000, "100"), (50, "0.05")])
def test_values_are_exact(thousandths: int, written: str) -> None:
    assert str(decimal(thousandths)) == written
