import json
from dataclasses import fields, replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from screening import plain
from screening.cards import CardError
from screening.countries.indicator import Topic, Value, card_of
from screening.countries.reading import Band
from screening.countries.tables import Countries, Goods, Level, Reach, countries, read_names, read_sets
from screening.countries.values import Taken, shipped

DAY = date(2026, 11, 22)
NOW = countries(DAY)


def test_a_code_that_is_no_country_is_not_known() -> None:
    assert len(NOW.names) == 250
    assert NOW.known("XK")
    assert not any(NOW.known(code) for code in ("", "ZZ", "no", "NOR", "UK"))
    assert (NOW.name("NO"), NOW.name("QQ"), NOW.name("")) == ("Norway", "“QQ”", "nothing at all")


def test_every_code_in_every_table_is_a_country() -> None:
    rows = (*NOW.embargoes, *NOW.hubs, *NOW.mandates, *NOW.conflicts)
    found = {row.country for row in rows} | {code for one in NOW.sets for code in one.members}
    found |= {series.country for indicator in NOW.indicators for series in indicator.values}
    assert {code for code in found if not NOW.known(code)} == set()


def test_every_row_has_a_source_and_a_day_of_its_last_check() -> None:
    rows = (*NOW.embargoes, *NOW.hubs, *NOW.mandates, *NOW.conflicts, *NOW.sets)
    assert all(row.source and row.basis and row.checked >= row.since for row in rows)


def test_every_act_can_be_found_by_its_number_or_its_day() -> None:
    acts = [row.act for row in (*NOW.embargoes, *NOW.mandates, *NOW.sets)]
    assert [act for act in acts if not any(letter.isdigit() for letter in act)] == []


def test_no_row_stands_twice() -> None:
    for rows in (NOW.embargoes, NOW.mandates, NOW.conflicts):
        assert len(set(rows)) == len(rows)
    keys = [(row.country, row.act, row.covers) for row in NOW.embargoes]
    assert len(set(keys)) == len(keys)


@pytest.mark.parametrize(
    ("day", "reach"),
    [(date(2013, 12, 4), []), (date(2014, 6, 1), [Reach.COUNTRY]), (date(2026, 6, 1), [Reach.PART])],
)
def test_an_embargo_that_changed_is_read_by_day(day: date, reach: list[Reach]) -> None:
    rows = countries(day).embargoes_on("CF")
    assert [row.reach for row in rows if row.level is Level.UN] == reach


def test_an_embargo_that_was_lifted_and_came_back_has_two_rows() -> None:
    days = (date(2015, 1, 1), date(2020, 1, 1), date(2025, 9, 28))
    assert [len([row for row in countries(day).embargoes_on("IR") if row.level is Level.UN]) for day in days] == [
        1,
        0,
        1,
    ]


def test_embargoes_are_asked_by_what_may_not_be_delivered() -> None:
    assert [row.act for row in NOW.embargoes_on("IR", Goods.SURVEILLANCE)] == ["Decision 2011/235/CFSP"]
    assert NOW.embargoes_on("HK") == ()
    assert [row.reach for row in NOW.embargoes_on("HK", Goods.SURVEILLANCE)] == [Reach.DECLARATION]
    assert NOW.embargoes_on("NO") == NOW.embargoes_on("ZZ", Goods.DUAL_USE) == ()


def test_a_national_embargo_binds_its_own_state_alone() -> None:
    assert [row.level for row in NOW.national_embargoes("HK", "GB")] == [Level.NATIONAL]
    assert NOW.national_embargoes("HK", "NO") == NOW.national_embargoes("HK", "") == ()
    assert all(row.level is not Level.NATIONAL for row in NOW.embargoes_on("CN"))


def test_a_declaration_is_no_arms_embargo_for_a_military_end_use() -> None:
    assert [row.reach for row in NOW.embargoes_on("CN")] == [Reach.DECLARATION]
    assert {row.level for row in NOW.embargoes_on("SD") if row.reach is not Reach.DECLARATION} == {Level.EU, Level.UN}


def test_hubs_are_found_by_country() -> None:
    hub = NOW.hub("AE")
    assert hub is not None
    assert "FIN-2022-Alert003" in hub.source
    assert NOW.hub("NO") is None
    assert countries(date(2022, 6, 27)).hub("AE") is None


@pytest.mark.parametrize(
    ("id", "inside", "outside"),
    [
        ("eu001", "NO", "TR"),
        ("eu002", "TR", "NO"),
        ("eu005", "UA", "BR"),
        ("eu007", "IL", "TR"),
        ("eu008-excluded", "AE", "BR"),
        ("bis-a5", "NO", "IL"),
        ("bis-a6", "IL", "NO"),
        ("bis-d5", "NI", "KH"),
        ("bis-e1", "IR", "CU"),
        ("bis-e2", "CU", "IR"),
        ("eu", "MT", "NO"),
        ("wassenaar", "NO", "IL"),
    ],
)
def test_a_set_says_who_is_in_it_and_why(id: str, inside: str, outside: str) -> None:
    found = NOW.in_set(id, inside)
    assert found is not None
    assert found.act
    assert found.meaning
    assert NOW.in_set(id, outside) is None


def test_a_set_changes_by_day_and_an_unknown_one_is_an_error() -> None:
    assert [countries(day).in_set("bis-d5", "NI") is not None for day in (date(2024, 3, 14), date(2024, 3, 15))] == [
        0,
        1,
    ]
    with pytest.raises(KeyError):
        NOW.in_set("eu009", "NO")
    with pytest.raises(KeyError):
        countries(date(2021, 9, 8)).in_set("eu001", "NO")


def test_mandates_and_conflicts_come_oldest_first_and_end() -> None:
    bodies = [row.body for row in NOW.mandates_on("MM")]
    assert bodies == ["Special Rapporteur on Myanmar", "Independent Investigative Mechanism for Myanmar"]
    assert len(countries(date(2019, 1, 1)).mandates_on("MM")) == 3
    assert NOW.mandates_on("ET") == NOW.mandates_on("NO") == ()
    assert [row.kind for row in NOW.conflicts_in("UA")] == ["occupation", "international"]
    assert countries(date(2014, 1, 1)).conflicts_in("UA") == ()
    assert NOW.conflicts_in("NO") == ()


def test_readings_come_by_topic() -> None:
    readings = NOW.readings(Topic.CIVIL_LIBERTIES, "RU", DAY)
    assert [reading.indicator for reading in readings] == ["fiw", "lied", "rsf", "vdem-libdem", "wgi-voice"]
    assert {reading.band for reading in readings} == {None, Band.WORST}
    assert all(reading.worst is Band.WORST for reading in readings)
    with pytest.raises(KeyError):
        NOW.indicator("weather", "NO", DAY)


def test_a_shipped_value_is_the_publishers() -> None:
    reading = NOW.indicator("vdem-polyarchy", "MX", DAY)
    assert (reading.value, reading.lower, reading.upper) == (Decimal("0.505"), Decimal("0.447"), Decimal("0.567"))
    assert reading.year == 2024


def taken(year: int) -> Taken:
    return Taken("vdem-polyarchy", f"edition of {year}", "V-Dem dataset v16", (Value("NO", year, 100),))


@pytest.mark.parametrize(("year", "value"), [(2025, Decimal("0.1")), (2024, Decimal("0.1")), (2023, Decimal("0.884"))])
def test_what_was_taken_in_stands_unless_the_program_has_later_years(year: int, value: Decimal) -> None:
    reading = countries(DAY, (taken(year),)).indicator("vdem-polyarchy", "NO", DAY)
    assert reading.value == value
    assert ("v16" in reading.source) is (year > 2023)


def test_another_edition_is_another_ruleset() -> None:
    assert countries(DAY, (taken(2025),)) != NOW
    assert countries(DAY, (taken(2025),)) == countries(DAY, (taken(2025),))
    assert countries(DAY) is NOW


def test_the_tables_come_back_from_storage_as_they_were() -> None:
    stored = json.loads(plain.text(NOW))
    thawed = plain.from_plain(Countries, stored)
    assert thawed == NOW
    assert [thawed.readings(topic, "SD", DAY) for topic in Topic] == [NOW.readings(topic, "SD", DAY) for topic in Topic]


def test_the_tables_stay_small_enough_to_be_kept_with_each_ruleset() -> None:
    every = tuple(Taken(id, id, "v", shipped(card_of("vdem-polyarchy")).rows) for id in ("fiw", "rsf", "pts", "lhrs"))
    assert len(plain.text(countries(DAY, every))) < 400_000


def test_nothing_in_the_tables_is_left_out_of_storage() -> None:
    assert set(plain.to_plain(NOW)) == {field.name for field in fields(Countries)}


def test_the_tables_of_the_next_day_are_the_same() -> None:
    assert countries(date(2026, 11, 23)) == NOW


@pytest.mark.parametrize("line", ["NO: Norway", '"no": Norway', '"NOR": Norway', '"NO": 5'])
def test_a_table_of_names_holds_codes_and_names(tmp_path: Path, line: str) -> None:
    path = tmp_path / "names.yaml"
    path.write_text(line)
    with pytest.raises(CardError, match=r"names\.yaml"):
        read_names(path)


def test_an_id_of_a_set_is_given_once(tmp_path: Path) -> None:
    one = replace(NOW.sets[0], members=("NO",))
    rows = json.dumps([plain.to_plain(one)])
    (tmp_path / "a.yaml").write_text(rows)
    assert [found.id for found in read_sets(NOW.names, tmp_path)] == [one.id]
    (tmp_path / "b.yaml").write_text(rows)
    with pytest.raises(CardError, match="stands twice"):
        read_sets(NOW.names, tmp_path)
