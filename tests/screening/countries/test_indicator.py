from datetime import date
from pathlib import Path

import pytest

from screening.cards import CardError
from screening.countries import indicator
from screening.countries.indicator import LIMITS, Higher, Series, Topic, Value, card_of, indicator_cards, load

CARD = """\
id: {id}
title: T
topic: democracy
publisher: P
version: V
source: S
cite: C
licence: L
shipped: {shipped}
meaning: M
higher: better
unit: U
least: 0
most: {most}
update_months: 12
known_after_months: 3
stale_after_months: 24
house:
  worst: {{2026-01-01: {{value: {worst}, set_by: a, because: b}}}}
  bad: {{2026-01-01: {{value: 400, set_by: a, because: b}}}}
  fair: {{2026-01-01: {{value: 600, set_by: a, because: b}}}}
  {change}: {{2026-01-01: {{value: 50, set_by: a, because: b}}}}
"""


def written(folder: Path, **slots: object) -> Path:
    path = folder / "one.yaml"
    path.write_text(
        CARD.format(**{"id": "one", "shipped": "true", "most": 1000, "worst": 200, "change": "change"} | slots)
    )
    return path


def test_every_card_says_what_a_reader_must_know() -> None:
    for card in indicator_cards():
        assert all((card.title, card.publisher, card.source, card.cite, card.licence, card.meaning, card.unit))
        assert all(number.set_by and number.because for number in card.house)


def test_what_may_not_be_shipped_is_not() -> None:
    shipped = {card.id for card in indicator_cards() if card.shipped}
    assert shipped == {"vdem-polyarchy", "vdem-libdem", "wgi-voice", "lied", "ucdp-one-sided"}
    assert all("not" in card.licence for card in indicator_cards() if not card.shipped)


def test_each_topic_has_an_indicator_that_is_shipped() -> None:
    assert {card.topic for card in indicator_cards() if card.shipped} == set(Topic)


@pytest.mark.parametrize(
    ("slots", "field"),
    [
        ({"id": "two"}, "id"),
        ({"shipped": "false"}, "columns"),
        ({"most": "null"}, "most"),
        ({"worst": 500}, "house"),
        ({"change": "other"}, "house.change"),
    ],
)
def test_a_card_that_is_wrong_is_refused(tmp_path: Path, slots: dict[str, object], field: str) -> None:
    assert load(written(tmp_path)).id == "one"
    with pytest.raises(CardError, match=rf"one\.yaml: {field}:"):
        load(written(tmp_path, **slots))


def test_limits_of_a_scale_where_more_is_worse_fall() -> None:
    card = card_of("pts")
    limits = [number.value for name in LIMITS for number in card.house if number.name == name]
    assert card.higher is Higher.WORSE
    assert limits == sorted(limits, reverse=True)
    assert (card.best_value, card_of("fiw").best_value) == (1000, 100_000)


ROWS = (*(Value("NO", year, 800 + year - 2020) for year in (2019, 2021, 2022, 2024)), Value("SE", 2024, 1))


@pytest.mark.parametrize(
    ("day", "newest", "before"),
    [(date(2026, 1, 1), 2024, 2021), (date(2027, 5, 1), 2024, 2021)],
)
def test_the_newest_value_and_that_of_three_years_before_are_kept(day: date, newest: int, before: int) -> None:
    found = indicator.on(card_of("vdem-polyarchy"), ROWS, "e", "v", day)
    assert found is not None
    assert found.values[0] == Series("NO", (newest, 804, None, None), (before, 801, None, None))
    assert found.values[1].before is None


def test_a_value_counts_only_once_it_could_be_known() -> None:
    """The card of V-Dem says three months after the year's end."""
    rows = (Value("NO", 2024, 804), Value("NO", 2025, 805))
    card = card_of("vdem-polyarchy")
    years = []
    for day in (date(2026, 3, 31), date(2026, 4, 1)):
        found = indicator.on(card, rows, "e", "v", day)
        assert found is not None
        years.append(found.values[0].newest[0])
    assert years == [2024, 2025]


def test_without_limits_on_a_day_there_is_no_indicator() -> None:
    assert indicator.on(card_of("fiw"), ROWS, "e", "v", date(2025, 12, 31)) is None
