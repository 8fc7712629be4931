import csv
import re
from collections.abc import Iterable
from datetime import date
from pathlib import Path

import pytest

from screening.cards import CardError
from screening.controls import annex_i
from screening.controls.annex_i import Row, in_force, load, rows

NEW_IN_2025 = {
    *("2B510", "2E503", "3A501", "3A502", "3A504", "3B501", "3B503", "3B504", "3C507", "3C508", "3C509"),
    *("3D507", "3E505", "4A506", "4A507"),
}
NOT_USED = {"4D002", "4D003"}
"""Numbers that the list keeps free: they control nothing."""

LIKE_THE_LAW = 6
"""So many words of the official heading in a row would be its words and not ours."""

GOOD = """\
- code: 6A003
  title: "Cameras that see heat"
  terms: [thermal imager, Wärmebildkamera]
  since: 2021-09-09
- code: 6A203
  title: "Cameras for explosions"
  terms: [streak camera]
  since: 2021-09-09
  until: 2025-11-15
  sources: [an act]
"""


def row(code: str) -> Row:
    return next(one for one in rows() if one.code == code)


@pytest.fixture
def headings(shared_data: Path) -> dict[str, str]:
    """Code -> official heading, of the list of 2022."""
    with (shared_data / "controls" / "annex_i_equivalent_entries_2022.csv").open(encoding="utf-8", newline="") as file:
        return {row["code"]: row["heading"] for row in csv.DictReader(file)}


def test_the_rows_are_sorted_and_speak_in_many_words() -> None:
    codes = [row.code for row in rows()]
    assert codes == sorted(set(codes))
    assert len(codes) == 381
    assert all(len(row.terms) >= 6 for row in rows())


@pytest.mark.parametrize(
    "signs", ["[\uac00-\ud7af]", "[\u3040-\u30ff\u3400-\u9fff]", "[\u0600-\u06ff]", "[\u0400-\u04ff]"]
)
def test_nearly_every_row_speaks_in_scripts_that_share_no_letters(signs: str) -> None:
    silent = [row.code for row in rows() if not any(re.search(signs, term) for term in row.terms)]
    assert len(silent) <= 6, silent


def test_every_category_and_group_is_there_and_the_regime_follows_from_the_code() -> None:
    assert row("7A102").regime == "Missile Technology Control Regime"
    assert {row.code[0] for row in rows()} == set("0123456789")
    assert {row.code[1] for row in rows()} == set("ABCDE")


def test_what_the_union_added_alone_is_in_force_since_november_2025() -> None:
    before, after = ({row.code for row in in_force(day)} for day in (date(2025, 11, 14), date(2025, 11, 15)))
    assert after - before == NEW_IN_2025
    assert before <= after
    assert in_force(date(2021, 9, 8)) == ()
    assert {"4A506", "5A002"} - {row.code for row in in_force(date(2024, 1, 1))} == {"4A506"}


def test_a_row_without_its_own_source_names_the_annex() -> None:
    assert row("5A002").sources == ("Annex I to Regulation (EU) 2021/821",)
    assert row("4A506").sources == ("Commission Delegated Regulation (EU) 2025/2003",)


@pytest.mark.parametrize(
    ("code", "term"),
    [
        ("6A003", "thermal imaging camera"),
        ("6A003", "тепловизор"),
        ("1C350", "102-71-6"),
        ("1C351", "Bacillus anthracis"),
        ("3A228", "krytron"),
        ("7A002", "光纤陀螺"),
        ("2B352", "bioréacteur"),
        ("9A012", "vehículo aéreo no tripulado"),
        ("5A001", "IMSI catcher"),
    ],
)
def test_goods_of_the_levels_below_are_found_under_their_entry(code: str, term: str) -> None:
    assert term in row(code).terms


def test_every_entry_of_the_real_list_has_a_row(headings: dict[str, str]) -> None:
    codes = {row.code for row in rows()}
    assert set(headings) - codes == NOT_USED
    assert all("not used" in headings[code].lower() for code in NOT_USED)
    assert codes - set(headings) == NEW_IN_2025 | {"2D352", "3D006"}


def test_no_row_speaks_with_the_words_of_the_law(headings: dict[str, str]) -> None:
    said = [(row.code, text) for row in rows() for text in (row.title, *row.terms)]
    official = {code: set(_runs(heading)) for code, heading in headings.items()}
    assert [one for one in said if official.get(one[0], set()) & set(_runs(one[1]))] == []
    assert [row.code for row in rows() if _words(row.title) == _words(headings.get(row.code, ""))] == []


@pytest.mark.parametrize(
    ("old", "new", "where"),
    [
        ("code: 6A003", "code: 6a003", r"cat_6\.yaml: 6a003\.code"),
        ("code: 6A003", "code: 6A003.b", r"cat_6\.yaml: 6A003\.b\.code"),
        ("code: 6A003", "code: 6A903", r"cat_6\.yaml: 6A903\.code"),
        ("code: 6A003", "code: 7A003", r"cat_6\.yaml: 7A003\.code: stands in the file of another category"),
        ("code: 6A003", "code: 6A203", "code: '6A203' is given to two rows"),
        ("Cameras for explosions", "cameras THAT see heat", "title: 'cameras that see heat' is given to two rows"),
        ("Cameras for explosions", "x" * 121, r"6A203\.title: has 1 to 120"),
        ("Cameras for explosions", " ", r"6A203\.title: has 1 to 120"),
        ("[streak camera]", "[]", r"6A203\.terms: a row has terms"),
        ("[streak camera]", "[' streak']", r"6A203\.terms: .* spaces around"),
        ("[streak camera]", "[streak, Streak]", r"6A203\.terms: 'streak' is given twice"),
        ("[streak camera]", "[2024]", r"\[1\]\.terms"),
        ("since: 2021-09-09", "since: 2021-09-08", r"6A003\.since"),
        ("until: 2025-11-15", "until: 2021-09-09", r"6A203\.since"),
        ("until:", "till:", r"\[1\]\.till"),
        ("sources: [an act]", "sources: []", r"6A203\.sources"),
        ('  title: "Cameras that see heat"\n', "", r"\[0\]\.title"),
    ],
)
def test_a_wrong_row_names_its_file_and_field(tmp_path: Path, old: str, new: str, where: str) -> None:
    assert old in GOOD
    (tmp_path / "cat_6.yaml").write_text(GOOD.replace(old, new, 1), "utf-8")
    with pytest.raises(CardError, match=where):
        load(tmp_path)


def test_a_right_room_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "cat_6_b.yaml").write_text(GOOD, "utf-8")
    first, second = load(tmp_path)
    assert (first.code, second.until, second.sources) == ("6A003", date(2025, 11, 15), ("an act",))
    monkeypatch.setattr(annex_i, "rows", lambda: (first, second))
    assert in_force(date(2025, 11, 14)) == (first, second)
    assert in_force(date(2025, 11, 15)) == (first,)


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


def _runs(text: str) -> Iterable[tuple[str, ...]]:
    words = _words(text)
    return (tuple(words[at : at + LIKE_THE_LAW]) for at in range(len(words) - LIKE_THE_LAW + 1))
