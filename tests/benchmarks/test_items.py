"""The figures of issue "Controls" on our own labelled rows, and the rows' own shape.

A failing figure names ids of the dev half only: a card is never tuned to a held row.
"""

from collections import Counter
from collections.abc import Mapping
from itertools import chain, groupby
from pathlib import Path

import pytest

from benchmarks.items import FILES, LATER, ON, OWN, Answer, Figure, Row, answers, figures, later, right, rows
from screening.controls.catalogue import catalogue

LEAST = {
    "listed": 60,
    "unlisted": 35,
    "hard_negatives": 60,
    "dual_use": 70,
    "crime_control": 20,
    "uncontrolled": 45,
}
LATER_LEAST = {"fresh": (60, 40, 50, 80, 20, 40), "sealed": (36, 26, 34, 36, 10, 16)}
"""How many rows were meant, in the order of ``FILES``."""

EVERY = (*rows(), *chain.from_iterable(later(name) for name in (*LATER, OWN)))
VERDICT = {"listed": "listed", "unlisted": "unlisted_candidate"}


@pytest.fixture(scope="module")
def said() -> Mapping[str, Answer]:
    items = pytest.importorskip("screening.controls.items", reason="the pure function is not there yet")
    return answers(EVERY, items.classify, catalogue(ON))


def test_files_hold_as_many_rows_as_were_asked_for() -> None:
    counts = Counter(row.file for row in rows())
    assert all(counts[name] >= LEAST[name] for name in FILES), counts


def test_ids_and_descriptions_stand_once() -> None:
    for values in ([row.id for row in EVERY], [row.description for row in EVERY]):
        assert [value for value, count in Counter(values).items() if count > 1] == []


def test_every_row_has_the_verdict_of_its_file_words_and_a_reason() -> None:
    for row in EVERY:
        assert row.cyber_surveillance == VERDICT.get(row.file, "no"), row.id
        assert row.description.strip() and row.because.strip() and row.lang, row.id
    assert {row.split for row in rows()} == {"dev", "held"}
    assert all(row.split == name for name in (*LATER, OWN) for row in later(name))


def test_codes_stand_where_they_are_asked_for_and_nowhere_else() -> None:
    for row in EVERY:
        assert bool(row.codes) is (row.file in ("listed", "dual_use", "crime_control")) or row.file == "hard_negatives"
        assert not (row.file == "hard_negatives" and set(row.codes) - {"5A002"}), row.id


def test_halves_are_alike_in_every_file_and_code() -> None:
    ordered = sorted(rows(), key=lambda row: (row.file, row.codes[:1]))
    for key, group in groupby(ordered, key=lambda row: (row.file, row.codes[:1])):
        halves = Counter(row.split for row in group)
        assert abs(halves["dev"] - halves["held"]) <= 1, key


def test_every_named_surveillance_entry_is_described_in_several_languages() -> None:
    languages: dict[str, set[str]] = {}
    for row in rows():
        if row.file == "listed":
            languages.setdefault(row.codes[0], set()).add(row.lang)
    assert len(languages) == 13
    assert all(len(some) >= 3 for some in languages.values()), languages


def test_look_alikes_stand_beside_what_they_are_like_in_many_languages() -> None:
    of = Counter(row.file for row in later(OWN))
    assert of["hard_negatives"] >= 60 and of["listed"] + of["unlisted"] >= 40, of
    assert len({row.lang for row in later(OWN) if row.file == "hard_negatives"}) >= 20
    kinds = {name: {row.id[3:] for row in later(OWN) if row.file == name} for name in of}
    assert kinds["listed"] | kinds["unlisted"] <= kinds["hard_negatives"]


def test_files_without_rows_have_no_figure() -> None:
    assert [figure.name for figure in figures((_row("H", "hard_negatives"),), {"H": _answer("no")})] == [
        "hard negatives without alarm"
    ]


@pytest.mark.parametrize("name", LATER)
def test_later_rows_are_as_many_and_as_many_tongued_as_was_meant(name: str) -> None:
    counts = Counter(row.file for row in later(name))
    assert all(counts[file] >= least for file, least in zip(FILES, LATER_LEAST[name], strict=True)), counts
    tongues = Counter(row.lang for row in later(name))
    assert len(tongues) >= 11 and tongues["en"] * 3 <= tongues.total() * 2, tongues


def test_later_dual_use_rows_stand_each_for_another_entry_and_fresh_ones_for_every_category() -> None:
    entries = {name: [row.codes[0] for row in later(name) if row.file == "dual_use"] for name in LATER}
    every = list(chain(*entries.values()))
    assert [entry for entry, count in Counter(every).items() if count > 1] == []
    assert {entry[0] for entry in entries["fresh"]} == set("0123456789")


def test_a_row_of_another_shape_is_named_by_file_and_line(tmp_path: Path) -> None:
    for name in FILES:
        (tmp_path / f"{name}.jsonl").write_text("")
    (tmp_path / "listed.jsonl").write_text('{"id": "L-1", "codes": []}\n')
    with pytest.raises(ValueError, match=r"listed\.jsonl, line 1"):
        rows(folder=tmp_path)


@pytest.mark.parametrize(
    ("wanted", "proposed", "expected"),
    [
        ("6A003", "6A003.b.4.b", True),
        ("6A003.b.4", "6A003", True),
        ("6A003", "6A203", False),
        ("5A001.f.2", "5A001.f.2", True),
        ("5A001.f.2", "5A001.f", False),
        ("5A001.f.2", "5A001.f.1", False),
        ("5A001.h", "5A001.f.3", False),
        ("5A001.h", "5A001", True),
        ("5D002.c.3.b", "5D002.c.3", False),
        ("4D004", "4D004.a", True),
        ("2019/125 III", "2019/125 III 2.1", True),
        ("2019/125 II", "EU-2019/125-III", False),
        ("0A978", "0A979", False),
    ],
)
def test_a_proposal_is_right_at_the_level_that_is_meant(wanted: str, proposed: str, expected: bool) -> None:
    assert right(_row(codes=(wanted,)), [proposed]) is expected


def test_figures_count_verdicts_order_and_silence() -> None:
    some = (
        _row("L", "listed", ("5A001.f.2",), "listed"),
        _row("M", "listed", ("5A001.j",), "listed"),
        _row("U", "unlisted", (), "unlisted_candidate"),
        _row("H", "hard_negatives", (), "no"),
        _row("D", "dual_use", ("6A003",), "no"),
        _row("N", "uncontrolled", (), "no"),
    )
    said = {
        "L": _answer("listed", "5A001.f.2"),
        "M": _answer("listed", "5A001.f.1", "5A002", "5A001.j"),
        "U": _answer("listed"),
        "H": _answer("unlisted_candidate"),
        "D": _answer("no"),
        "N": _answer("no", "6A003"),
    }
    found = figures(some, said)
    assert [(figure.right, figure.of) for figure in found] == [(2, 2), (0, 1), (0, 1), (1, 3), (2, 3), (0, 1)]
    assert [figure.failed for figure in found] == [(), ("U",), ("H",), ("M", "D"), ("D",), ("N",)]
    assert [figure.met for figure in found] == [True, False, False, False, False, False]


REACHED = (0.93, 0.88, 0.97, 0.77, 0.87, 0.94)
"""What was reached, in the order of the figures. The benchmark prints the aims."""


@pytest.mark.parametrize("number", range(6))
def test_no_figure_falls_behind_what_was_reached(said: Mapping[str, Answer], number: int) -> None:
    whole, dev, held = (figures(rows(split), said)[number] for split in ("", "dev", "held"))
    assert whole.share >= REACHED[number], _report(whole, dev, held)


LATER_REACHED = {
    "fresh": (0.98, 0.85, 0.96, 0.80, 0.92, 0.97),
    "sealed": (0.97, 0.84, 0.97, 0.78, 0.86, 0.93),
    OWN: (0.95, 0.91, 0.99, 0.86, 0.95),
}
"""What the cards reached on rows nobody had prepared for, of sealed ones a row less, since whoever tunes cannot see
which row was lost. Raised when the cards learn, never lowered."""


@pytest.mark.parametrize(
    ("name", "number"), [(name, at) for name, some in LATER_REACHED.items() for at in range(len(some))]
)
def test_no_figure_of_later_rows_falls_behind_what_was_reached(
    said: Mapping[str, Answer], name: str, number: int
) -> None:
    figure = figures(later(name), said)[number]
    assert figure.share >= LATER_REACHED[name][number], str(figure)


def _report(whole: Figure, dev: Figure, held: Figure) -> str:
    return f"{whole}; dev {dev.share:.1%}, held {held.share:.1%}; dev failures: {', '.join(dev.failed)}"


def _row(key: str = "X", file: str = "dual_use", codes: tuple[str, ...] = (), verdict: str = "no") -> Row:
    return Row(key, "words", "", "", codes, verdict, "en", "a fact", "dev", file)


def _answer(verdict: str, *codes: str) -> Answer:
    return {"codes": [{"code": code} for code in codes], "cyber_surveillance": verdict}
