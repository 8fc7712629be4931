import csv
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from screening.controls.grammar.read import GRAMMARS, normal_form, read
from screening.controls.grammar.reading import Grammar
from screening.controls.grammar.tidy import LENGTH_MAX

EVERY = tuple(GRAMMARS)
ANNEX, US, WA, ML, PL, ALL, AT = EVERY


def meant(text: str) -> dict[str, str]:
    return {meaning.grammar: meaning.code for meaning in read(text).meanings}


@pytest.mark.parametrize(
    ("text", "meanings"),
    [
        ("5a001 F 1", {ANNEX: "5A001.f.1", US: "5A001.f.1"}),
        ("3A501", {ANNEX: "3A501", US: "3A501"}),
        ("1C450.a.1", {ANNEX: "1C450.a.1"}),
        ("ECCN: 5A992c", {US: "5A992.c"}),
        ("3A611.x", {US: "3A611.x"}),
        ("1A607.f.2.1", {US: "1A607.f.2.1"}),
        ("EAR 99", {US: "EAR99"}),
        ("5.A.1.F", {WA: "5.A.1.f"}),
        ("5-A-2", {WA: "5.A.2"}),
        ("ML10c", {ML: "ML10.c"}),
        ("ml 8 a 5", {ML: "ML8.a.5"}),
        ("PL5001.C", {PL: "PL5001.c"}),
        ("PL 9013", {PL: "PL9013"}),
        ("ART4", {ALL: "ART4"}),
        ("Article 4(1)(a)", {ALL: "ART4(1)(a)"}),
        ("Article 5 (2) of Regulation (EU) 2021/821", {ALL: "ART5(2)"}),
        ("art. 4 b", {ALL: "ART4(1)(b)"}),
        ("Artikel 9", {ALL: "ART9"}),
        ("Art. 10", {ALL: "ART10"}),
        ("Catch-all", {ALL: "CATCH-ALL"}),
        ("End use controls", {ALL: "CATCH-ALL"}),
        ("MEND", {ALL: "ART4(1)(b)"}),
        ("Annex III 1.2", {AT: "2019/125-III.1.2"}),
        ("Regulation (EU) 2019/125, Annex II, 2.1", {AT: "2019/125-II.2.1"}),
        ("Annex IV 1.1(a)", {AT: "2019/125-IV.1.1.a"}),
        ("Annex 3", {AT: "2019/125-III"}),
        ("HR AII", {AT: "2019/125-II"}),
    ],
)
def test_a_text_is_a_code_of_these_lists(text: str, meanings: dict[str, str]) -> None:
    assert meant(text) == meanings


def test_a_number_without_its_annex_can_be_of_two() -> None:
    assert [meaning.code for meaning in read("2.1").meanings] == ["2019/125-II.2.1", "2019/125-III.2.1"]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "nothing is written"),
        ("--", "nothing is written"),
        ("None", "names no code"),
        ("n/a", "names no code"),
        ("not listed", "names no code"),
        ("keine", "names no code"),
        ("ML0", "no ML0"),
        ("ML23", "ML1 to ML22 and no ML23"),
        ("Article 6", "no ground of Articles 4, 5, 9 and 10"),
        ("Article 5(1)(a)", "no ground"),
        ("5A701", "no list has 7 as the third character"),
        ("5A001.f.1.2", "by turns"),
        ("5A001.f.0", "by turns"),
        ("4D0004", "more than three digits"),
        ("5.A.0", "starts with a digit"),
        ("ML1.2", "starts with a digit"),
        ("PL501", "starts with a digit"),
        ("2019/125 2.1", "starts with a digit"),
        ("x" * (LENGTH_MAX + 1), "61 characters"),
    ],
)
def test_what_is_a_code_of_no_list_says_why(text: str, reason: str) -> None:
    reading = read(text)
    assert (reading.meanings, reason in reading.reason) == ((), True), reading


def test_a_reading_has_meanings_or_a_reason() -> None:
    assert read("5A001").reason == ""
    assert read("5A001").code(Grammar.US) == "5A001"
    assert read("5A001").code(Grammar.MILITARY) == ""


LEVELS = st.lists(st.tuples(st.sampled_from("abcdefghijz"), st.integers(1, 99).map(str)), max_size=2).map(
    lambda pairs: [level for pair in pairs for level in pair]
)
HEADS = st.builds(
    "{}{}{}{:02}".format, st.integers(0, 9), st.sampled_from("ABCDE"), st.integers(0, 5), st.integers(0, 99)
)
BETWEEN = st.sampled_from([".", " ", "-", "  ", " . ", "–", "(", ")", "\u00a0", "/", ". "])


@given(HEADS, LEVELS, st.data())
def test_noise_makes_no_other_code(head: str, levels: list[str], data: st.DataObject) -> None:
    parts = [head, *levels]
    noisy = head + "".join(data.draw(BETWEEN) + part for part in levels) + data.draw(st.sampled_from(["", ".", " "]))
    noisy = "".join(data.draw(st.sampled_from([c.lower(), c.upper()])) for c in noisy)
    assert normal_form(noisy, ANNEX) == ".".join(parts)


@given(HEADS, LEVELS)
def test_levels_need_no_dots_while_letters_and_numbers_take_turns(head: str, levels: list[str]) -> None:
    assert normal_form(head + "".join(levels), ANNEX) == ".".join([head, *levels])


PARTS = {
    US: (["5A992", "c", "1"], "5A992.c.1"),
    WA: (["5", "A", "1", "f", "12"], "5.A.1.f.12"),
    ML: (["ML", "10", "c", "1"], "ML10.c.1"),
    PL: (["PL", "5001", "c"], "PL5001.c"),
    ALL: (["Art", "4", "1", "a"], "ART4(1)(a)"),
    AT: (["Annex", "III", "1", "2"], "2019/125-III.1.2"),
}


@pytest.mark.parametrize("grammar", PARTS)
def test_noise_makes_no_other_code_in_any_list(grammar: Grammar) -> None:
    parts, code = PARTS[grammar]

    @settings(max_examples=40)
    @given(st.data())
    def holds(data: st.DataObject) -> None:
        noisy = "".join(part + data.draw(BETWEEN) for part in parts)
        noisy = "".join(data.draw(st.sampled_from([c.lower(), c.upper()])) for c in noisy)
        assert normal_form(noisy, grammar) == code

    holds()


SHAPES = {
    ANNEX: r"[0-9][A-E][0-5][0-9]{2}([. ]?[a-z]([. ]?[1-9])?)?",
    US: r"[0-9][A-E][0-9]{3}(\.[a-z](\.[1-9])?)?|EAR ?99",
    WA: r"[1-9][. ][A-E][. ][1-9](\.[a-z](\.[1-9])?)?",
    ML: r"(ML|ml) ?[0-9]{1,2}\.?([a-h]\.?[1-9]?)?",
    PL: r"PL[ .]?[0-9]{4}\.?[a-z]?",
    ALL: r"(Art|ART|Article)[. ]?[0-9]{1,2}(\([1-3]\))?(\([a-c]\))?",
    AT: r"(2019/125-|Annex )(II|III|IV|[2-4])[ .]?([1-4](\.[1-9])?)?",
}


@pytest.mark.parametrize("grammar", EVERY)
def test_the_normal_form_is_a_fixed_point(grammar: Grammar) -> None:
    @settings(max_examples=50)
    @given(st.from_regex(re.compile(SHAPES[grammar]), fullmatch=True))
    def holds(text: str) -> None:
        code = normal_form(text, grammar)
        assert normal_form(code, grammar) == code

    holds()


@given(st.text(max_size=80))
def test_any_text_is_read_or_refused_with_a_reason(text: str) -> None:
    reading = read(text, known=("5A001.f", "1C350"))
    assert bool(reading.meanings) is not bool(reading.reason)
    for meaning in reading.meanings:
        assert meaning.code in {again.code for again in read(meaning.code).meanings}


def test_every_entry_of_the_real_annex_is_read(shared_data: Path) -> None:
    with (shared_data / "controls" / "annex_i_equivalent_entries_2022.csv").open(encoding="utf-8", newline="") as file:
        codes = [row["code"] for row in csv.DictReader(file)]
    assert len(codes) == 366
    assert [read(code).code(ANNEX) for code in codes] == codes


def test_every_number_of_the_commerce_control_list_is_read(shared_data: Path) -> None:
    with (shared_data / "controls" / "us_ccl_tree.csv").open(encoding="utf-8", newline="") as file:
        rows = [(row["eccn"], row["base_eccn"]) for row in csv.DictReader(file)]
    assert (len(rows), len({base for _, base in rows})) == (4845, 590)
    assert [(read(code).code(US), read(base).code(US)) for code, base in rows] == rows


def test_every_rating_of_british_licences_is_read(shared_data: Path) -> None:
    """Ratings besides these name an embargo or a country, and no control."""
    with (shared_data / "controls" / "uk_ratings_caat.csv").open(encoding="utf-8", newline="") as file:
        ratings = [row["rating"] for row in csv.DictReader(file)]
    unread = [rating for rating in ratings if not read(rating).meanings]
    assert len(ratings) > 200
    assert all(len(rating) == 3 or rating in ("FR AI", "IRN OG", "ZIM", "ZWE") for rating in unread), unread
