from datetime import date
from pathlib import Path

import pytest

from screening.cards import CardError
from screening.countries.tables import Basis, Embargo, Goods, Hub, Level, Reach, check_rows, countries, read_names

NAMES = (("NO", "Norway"),)
DAY = date(2026, 6, 1)


def embargo(country: str = "NO", until: date | None = None, checked: date = DAY) -> Embargo:
    since = date(2020, 1, 1)
    arms = (Goods.ARMS,)
    return Embargo(country, "X", Level.EU, "Y", Reach.COUNTRY, arms, "all", since, "Z", checked, Basis.ACT, until=until)


def test_a_code_that_is_no_country_is_not_known() -> None:
    known = countries(DAY)
    assert len(known.names) == 250
    assert known.known("XK")
    assert not any(known.known(code) for code in ("", "ZZ", "no", "NOR", "UK"))
    assert (known.name("NO"), known.name("QQ"), known.name("")) == ("Norway", "“QQ”", "nothing at all")


def test_every_row_has_a_source_and_a_day_of_its_last_check() -> None:
    known = countries(DAY)
    assert all(row.source and row.checked >= row.since for row in (*known.embargoes, *known.hubs))


@pytest.mark.parametrize(
    ("day", "reach"),
    [(date(2013, 12, 4), []), (date(2014, 6, 1), [Reach.COUNTRY]), (date(2026, 6, 1), [Reach.PART])],
)
def test_an_embargo_that_changed_is_read_by_day(day: date, reach: list[Reach]) -> None:
    rows = countries(day).embargoes_on("CF")
    assert [row.reach for row in rows if "United Nations" in row.imposed_by] == reach


def test_hubs_are_found_by_country() -> None:
    hub = countries(DAY).hub("AE")
    assert hub is not None
    assert "FIN-2022-Alert003" in hub.source
    assert countries(DAY).hub("NO") is None
    assert countries(date(2022, 6, 27)).hub("AE") is None


@pytest.mark.parametrize(
    ("row", "field"),
    [
        (embargo(country="ZZ"), "country"),
        (embargo(until=date(2020, 1, 1)), "until"),
        (embargo(checked=date(2019, 1, 1)), "checked"),
        (Hub("ZZ", DAY, "b", "s", DAY, Basis.ACT, "x"), "country"),
    ],
)
def test_a_row_that_cannot_be_true_is_refused(row: Embargo | Hub, field: str) -> None:
    check_rows(NAMES, (embargo(),), "t.yaml")
    with pytest.raises(CardError, match=rf"t\.yaml: \[1\]\.{field}"):
        check_rows(NAMES, (embargo(), row), "t.yaml")


@pytest.mark.parametrize("line", ["NO: Norway", '"no": Norway', '"NOR": Norway', '"NO": 5'])
def test_a_table_of_names_holds_codes_and_names(tmp_path: Path, line: str) -> None:
    path = tmp_path / "names.yaml"
    path.write_text(line)
    with pytest.raises(CardError, match=r"names\.yaml"):
        read_names(path)
