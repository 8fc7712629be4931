import csv
from pathlib import Path

import pytest

from screening.cards import CardError
from screening.controls import annex_i, mappings
from screening.controls.grammar.reading import Grammar
from screening.controls.mappings import Sure
from screening.controls.texts.formats.no_list_ii import parse


@pytest.mark.parametrize(
    ("code", "number"),
    [("5A001.j", "5.A.1.j"), ("9A012", "9.A.12"), ("4E001.c", "4.E.1.c"), ("3A001.b.2.a", "3.A.1.b.2.a")],
)
def test_annex_i_takes_over_the_numbers_of_wassenaar(code: str, number: str) -> None:
    there, back = mappings.to_wassenaar(code), mappings.from_wassenaar(number)
    assert (there.codes, there.sure) == ((number,), Sure.SAME)
    assert (back.codes, back.sure) == ((code,), Sure.SAME)


@pytest.mark.parametrize(
    ("code", "origin"),
    [
        ("9A101", "Missile"),
        ("2B201", "Nuclear"),
        ("1C350", "Australia"),
        ("1C450", "Chemical Weapons"),
        ("3A501", "Union"),
        ("0A001", "trigger list"),
        ("1C012", "trigger list"),
    ],
)
def test_what_other_regimes_control_has_no_number_of_wassenaar(code: str, origin: str) -> None:
    there = mappings.to_wassenaar(code)
    assert (there.codes, there.sure) == ((), Sure.NONE)
    assert origin in there.why


def test_a_text_that_is_no_number_of_wassenaar_maps_to_nothing() -> None:
    assert mappings.from_wassenaar("5A001").sure is Sure.NONE


@pytest.mark.parametrize(
    ("code", "there", "sure"),
    [
        ("5A001.f.2", ("5A001.f.2",), Sure.SAME),
        ("9A101", ("9A101",), Sure.SAME),
        ("4D001.b.1", ("4D001.b",), Sure.NEAR),
        ("4D001.c", ("4D001.c",), Sure.SAME),
        ("1C450.a.1", ("1C350", "1C355", "1C395"), Sure.NEAR),
        ("4A506", ("4A906",), Sure.NEAR),
        ("4A599", (), Sure.NONE),
        ("0A001", (), Sure.NONE),
    ],
)
def test_annex_i_to_the_united_states(code: str, there: tuple[str, ...], sure: Sure) -> None:
    mapped = mappings.to_us(code)
    assert (mapped.codes, mapped.sure) == (there, sure)
    assert mapped.why and mapped.source


@pytest.mark.parametrize(
    ("number", "here", "sure"),
    [
        ("5A001.f.2", ("5A001.f.2",), Sure.SAME),
        ("5A992.c", ("5A002",), Sure.NEAR),
        ("5A002.z.1", ("5A002",), Sure.NEAR),
        ("5A980", ("5A001.f", "ART5"), Sure.NEAR),
        ("0A982", ("2019/125-III.1", "2019/125-II.2"), Sure.NEAR),
        ("0A614", ("ML14",), Sure.NEAR),
        ("0D614", ("ML21",), Sure.NEAR),
        ("8A620.b", ("ML9",), Sure.NEAR),
        ("9A619", ("ML10",), Sure.NEAR),
        ("3A999", (), Sure.NONE),
        ("0A521", (), Sure.NONE),
        ("2A290", (), Sure.NONE),
        ("EAR99", (), Sure.NONE),
    ],
)
def test_the_united_states_to_what_is_here(number: str, here: tuple[str, ...], sure: Sure) -> None:
    mapped = mappings.from_us(number)
    assert (mapped.codes, mapped.sure) == (here, sure)
    assert mapped.why and mapped.source


def test_the_united_kingdom_and_norway_use_the_same_numbers_but_not_the_union_s_own() -> None:
    for abroad in (mappings.to_uk, mappings.to_norway):
        assert (abroad("5A001.f").codes, abroad("5A001.f").sure) == (("5A001.f",), Sure.SAME)
        assert (abroad("3A501").codes, abroad("3A501").sure) == ((), Sure.NONE)


@pytest.mark.parametrize(("code", "name"), [("0A001", "trigger list"), ("5A001", "Wassenaar"), ("1C450", "Chemical")])
def test_the_regime_by_digit_and_category(code: str, name: str) -> None:
    assert name in mappings.regime(code)


@pytest.mark.parametrize(
    ("row", "field"),
    [
        ('{us: ["5a001"], here: [5A001], sure: near, why: x, source: x}', "us"),
        ('{us: [5A001], here: ["5A001F"], sure: near, why: x, source: x}', "here"),
        ("{us: [5A001], here: [], sure: near, why: x, source: x}", "sure"),
        ("{us: [5A001], here: [5A001], sure: none, why: x, source: x}", "sure"),
    ],
)
def test_a_wrong_row_stops_the_table(row: str, field: str, tmp_path: Path) -> None:
    path = tmp_path / "us.yaml"
    path.write_text(f"- {row}\n")
    with pytest.raises(CardError, match=rf"us\.yaml: \[0\]\.{field}"):
        mappings.load(path)


def test_every_row_says_why_and_whence_and_no_number_stands_twice_on_its_way_here() -> None:
    every = [number for row in mappings.table() if row.here != ("1C450",) for number in row.us]
    assert sorted(every) == sorted(set(every))
    assert all(row.why and row.source for row in mappings.table())


def test_no_level_of_the_real_annex_has_a_letter_of_their_own(shared_data: Path) -> None:
    data = (shared_data / "controls" / "no_list_ii_paragraphs_2022.jsonl").read_bytes()
    codes = [paragraph.code for paragraph in parse(data, Grammar.ANNEX_I).paragraphs]
    assert [code for code in codes if code.partition(".")[2][:1] in ("x", "y", "z")] == []


def test_every_entry_that_the_table_names_exists() -> None:
    heads = {row.code for row in annex_i.rows()}
    named = {code.split(".")[0] for pair in mappings.table() for code in pair.here if code[0].isdigit()}
    assert sorted(head for head in named - heads if not head.startswith("2019/125")) == []


def test_what_is_said_to_be_the_same_stands_on_both_real_lists(shared_data: Path) -> None:
    """The file of the Commerce list lacks technology headings, which a spreadsheet had turned into numbers."""
    folder = shared_data / "controls"
    with (folder / "us_ccl_tree.csv").open(encoding="utf-8", newline="") as file:
        theirs = {row["base_eccn"] for row in csv.DictReader(file)}
    with (folder / "annex_i_equivalent_entries_2022.csv").open(encoding="utf-8", newline="") as file:
        ours = {row["code"] for row in csv.DictReader(file)} & {row.code for row in annex_i.rows()}
    same = {code for code in ours if mappings.to_us(code).sure is Sure.SAME}
    assert sorted(code for code in same - theirs if code[1] != "E") == []
    back = {code for code in theirs if mappings.from_us(code).sure is Sure.SAME}
    # Since 2022 Annex I has taken in 2D352 and 3D006.
    assert sorted(back - ours) == ["2D352", "3D006"]
