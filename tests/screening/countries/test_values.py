from dataclasses import replace
from pathlib import Path

import pytest

from screening.cards import CardError
from screening.countries import values
from screening.countries.indicator import Value, card_of, indicator_cards
from screening.countries.values import Taken, check_values, fault, shipped

CARD = card_of("vdem-polyarchy")
CODES = frozenset({"NO", "SE"})
RIGHT = Value("NO", 2024, 800, 700, 900)


@pytest.mark.parametrize("card", [card for card in indicator_cards() if card.shipped], ids=lambda card: card.id)
def test_a_shipped_table_is_small_and_attributed(card: values.Card) -> None:
    path = values.HERE / f"{card.id}.csv"
    assert path.stat().st_size < 40_000
    sources = (values.HERE / "SOURCES.md").read_text("utf-8")
    assert f"`{path.name}`" in sources
    assert card.cite in sources
    assert len({row.country for row in shipped(card).rows}) > 170


def test_there_is_no_table_without_a_card_that_ships_it() -> None:
    assert {path.stem for path in values.HERE.glob("*.csv")} == {card.id for card in indicator_cards() if card.shipped}


def test_a_table_that_is_missing_or_wrong_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(values, "HERE", tmp_path)
    with pytest.raises(CardError, match="is not there"):
        shipped.__wrapped__(CARD)
    (tmp_path / "vdem-polyarchy.csv").write_text("country,year,value,lower,upper\nNO,2024,0.8,,\n")
    with pytest.raises(CardError, match="row 2"):
        shipped.__wrapped__(CARD)


@pytest.mark.parametrize(
    ("row", "why"),
    [
        (replace(RIGHT, country="ZZ"), "'ZZ' is not in"),
        (replace(RIGHT, value=1001, upper=1001), "off the scale"),
        (replace(RIGHT, value=-1, lower=-1), "off the scale"),
        (replace(RIGHT, upper=None), "one end"),
        (replace(RIGHT, value=699), "outside its interval"),
    ],
)
def test_a_row_that_cannot_be_true_is_a_fault(row: Value, why: str) -> None:
    assert fault(CARD, RIGHT, CODES) == ""
    assert why in fault(CARD, row, CODES)


def test_a_year_twice_is_a_fault() -> None:
    check_values(CARD, Taken("x", "e", "v", (RIGHT, replace(RIGHT, year=2023))), CODES)
    with pytest.raises(CardError, match="row 3: NO 2024 is given twice"):
        check_values(CARD, Taken("x", "e", "v", (RIGHT, RIGHT)), CODES)
