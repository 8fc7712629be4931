"""The files here hold invented values in the publishers' layouts."""

from dataclasses import replace

import pytest

from screening.countries.indicator import Value, card_of
from screening.countries.intake import LARGEST, IndicatorRefused, read_indicator

FIW = (
    "Country/Territory,Region,C/T,Edition,Status,Total\n"
    "Norway,E,c,2026,F,99\nWest Bank,M,t,2026,NF,10\nTürkiye,E,c,2025,NF,33\n"
)
RSF = "ISO;Score 2026;Rank;Country_EN;Year (N)\nNOR;91,89;1;Norway;2026\nXKO;60,5;70;Kosovo;2026\nXCD;70;30;OECS;2026\n"
PTS = (
    "Country,Country_OLD,Year,COW_Code_A,COW_Code_N,WordBank_Code_A,UN_Code_N,Region,PTS_A,PTS_H,PTS_S\n"
    '"Palestine, State of",Palestinian Authority,2021,NA,NA,WBG,275,mena,3,3,4\n'
    "Norway,Norway,2021,NOR,385,NOR,578,eca,NA,NA,NA\n"
    "Yugoslavia,Yugoslavia,1990,YUG,345,YUG,891,eca,3,NA,3\n"
)
CIRIGHTS = "country,iso_a3,year,physint_sum\nNorway,NOR,2020,8\nNorway,NOR,2019,\n"
LHRS = (
    '"YEAR","COW","theta_mean","theta_sd","theta_q025","theta_q975","country_name"\n'
    '2021,385,3.52166,0.4,2.7011,4.4009,"Norway"\n1946,260,0,0,0,0,"Federal Republic of Germany"\n'
)
VDEM = (
    "country_name,country_text_id,year,v2x_clphy,v2x_clphy_codelow,v2x_clphy_codehigh\n"
    "Norway,NOR,2025,0.97,0.95,0.985\nZanzibar,ZZB,2025,0.5,0.4,0.6\n"
)
WGI = (
    "code,countryname,year,indicator,estimate,stddev\n"
    "NOR,Norway,2024,va,1.7,0.1\nNOR,Norway,2024,ge,1.9,0.2\nSWE,Sweden,2024,va,..,..\n"
)


@pytest.mark.parametrize(
    ("id", "text", "rows", "left_out"),
    [
        ("fiw", FIW, [Value("NO", 2025, 99_000), Value("TR", 2024, 33_000)], ["West Bank"]),
        ("rsf", RSF, [Value("NO", 2025, 91_890), Value("XK", 2025, 60_500)], ["OECS"]),
        ("pts", PTS, [Value("PS", 2021, 4000)], []),
        ("cirights", CIRIGHTS, [Value("NO", 2020, 8000)], []),
        ("lhrs", LHRS, [Value("NO", 2021, 3522, 2701, 4401)], []),
        ("vdem-physical", VDEM, [Value("NO", 2025, 970, 950, 985)], ["Zanzibar"]),
        ("wgi-voice", WGI, [Value("NO", 2024, 1700, 1536, 1864)], []),
    ],
)
def test_each_publishers_layout_is_read(id: str, text: str, rows: list[Value], left_out: list[str]) -> None:
    read = read_indicator({"a.csv": text.encode()}, card_of(id))
    assert list(read.rows) == rows
    assert [unit for unit, _why in read.left_out] == left_out


def refused(text: str | bytes, id: str = "fiw") -> str:
    with pytest.raises(IndicatorRefused) as found:
        read_indicator({"a.csv": text.encode() if isinstance(text, str) else text}, card_of(id))
    return str(found.value)


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ("Norway", "Norvegia", "a.csv, row 2: “Norvegia” is no country known here."),
        ("99", "101", "a.csv, row 2: the value 101 is off the scale 0 to 100."),
        ("99", "many", "a.csv, row 2: “many” is no number."),
        ("99", "NaN", "a.csv, row 2: “NaN” is no number."),
        ("99", "1e999999", "a.csv, row 2: “1e999999” is no number."),
        ("c,2026", "c,26th", "a.csv, row 2: “26th” is no year."),
        ("c,2026", "c,9999", "a.csv, row 2: “9999” is no year."),
        ("Türkiye,E,c,2025", "norway,E,c,2026", "a.csv, row 4: “norway” is NO, which has a value of 2025 already."),
        (
            "Edition",
            "Year",
            "a.csv: has no column “Edition”; its columns are Country/Territory, Region, C/T, Year, Status, Total.",
        ),
    ],
)
def test_one_wrong_row_stops_the_whole_file(old: str, new: str, why: str) -> None:
    assert refused(FIW.replace(old, new)) == why


def test_a_value_outside_its_interval_is_refused() -> None:
    assert "outside its interval" in refused(VDEM.replace("0.97,", "0.99,"), "vdem-physical")


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (FIW.encode("utf-16"), "is not UTF-8 text"),
        (b"", "has no column"),
        (FIW.splitlines()[0].encode(), "holds no value of Freedom in the World"),
        (b"x" * (LARGEST + 1), "is larger than 64 MiB"),
    ],
)
def test_what_is_no_table_of_values_is_refused(data: bytes, why: str) -> None:
    assert why in refused(data)


def test_a_byte_order_mark_is_no_part_of_a_name() -> None:
    plain = read_indicator({"a.csv": FIW.encode()}, card_of("fiw"))
    assert read_indicator({"a.csv": FIW.encode("utf-8-sig")}, card_of("fiw")).rows == plain.rows


def test_files_of_several_years_make_one_edition() -> None:
    older = RSF.replace("2026", "2023")
    read = read_indicator({"2026.csv": RSF.encode(), "2023.csv": older.encode()}, card_of("rsf"))
    assert [(row.country, row.year) for row in read.rows] == [("NO", 2022), ("NO", 2025), ("XK", 2022), ("XK", 2025)]
    again = read_indicator({"b.csv": RSF.encode(), "c.csv": older.encode()}, card_of("rsf"))
    assert read.sha256 == again.sha256 != read_indicator({"a.csv": RSF.encode()}, card_of("rsf")).sha256


def test_who_takes_it_in_may_leave_a_unit_out_and_says_why() -> None:
    text = FIW.replace("Norway", "Laputa")
    read = read_indicator({"a.csv": text.encode()}, card_of("fiw"), [("Laputa", "flies")])
    assert ("Laputa", "flies") in read.left_out
    assert [row.country for row in read.rows] == ["TR"]


def test_a_unit_is_left_out_by_its_label_too() -> None:
    text = RSF + "CYP;60;50;Northern Cyprus;2026\nCYP;70;30;Cyprus;2026\n"
    read = read_indicator({"a.csv": text.encode()}, card_of("rsf"))
    assert [(row.country, row.value) for row in read.rows if row.country == "CY"] == [("CY", 70_000)]
    assert [unit for unit, _why in read.left_out] == ["Northern Cyprus", "OECS"]


def test_what_comes_with_the_program_is_not_read_from_a_file() -> None:
    assert "new values come with the program" in refused(FIW, "ucdp-one-sided")


def test_a_column_that_stands_twice_is_not_chosen_from() -> None:
    assert "has no column “Total” or “TOTAL”" in refused(FIW.replace("Status", "Total"))


def test_a_card_without_columns_reads_nothing() -> None:
    with pytest.raises(IndicatorRefused):
        read_indicator({"a.csv": FIW.encode()}, replace(card_of("fiw"), columns=None))
