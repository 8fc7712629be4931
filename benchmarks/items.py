"""How well items are classified: ``python -m benchmarks.items`` prints the figures and the ids of dev failures.

Rows stand in ``tests/screening/controls/labelled``. Never a row's words are printed: whoever tunes the cards sees ids
and codes of the half marked ``dev`` and only the figures of the half marked ``held`` and of the rows in ``fresh`` and
``sealed``, which were written later, by someone who had seen neither the cards nor the earlier rows. ``lookalike`` is
the cards' author's own: legitimate goods, and beside them the same kind of thing turned to covert use.
"""

from __future__ import annotations

import json
import re
import sys
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain
from pathlib import Path
from typing import Any

ROWS = Path(__file__).resolve().parent.parent / "tests" / "screening" / "controls" / "labelled"
LATER = ("fresh", "sealed")
"""Rows written after the cards: of ``fresh`` the cards' author was told concepts that failed, of ``sealed`` nothing."""
OWN = "lookalike"
"""Rows that the cards' author wrote, before a first run; failures are printed by id."""
FILES = ("listed", "unlisted", "hard_negatives", "dual_use", "crime_control", "uncontrolled")
FILES_OF = {OWN: ("listed", "unlisted", "hard_negatives")}
ON = date(2026, 11, 20)
"""The day whose catalogue is asked: labels follow the lists in force since 15 November 2025."""

SURVEILLANCE = (
    *("4A005", "4D004", "4E001.a", "4E001.c", "5A001.f", "5A001.j"),
    *("5A004.a", "5A004.b", "5D001.e", "5D002.a.3.b", "5D002.c.3.b"),
)
"""What the appendix of Recommendation (EU) 2024/2659 names: judged at the level a row gives."""

Answer = Mapping[str, Any]
Classify = Callable[..., Answer]


@dataclass(frozen=True, slots=True)
class Row:
    """One labelled description; ``codes`` are all acceptable, empty where no code is asked."""

    id: str
    description: str
    declared_code: str
    end_use: str
    codes: tuple[str, ...]
    cyber_surveillance: str
    lang: str
    because: str
    split: str
    file: str


@dataclass(frozen=True, slots=True)
class Figure:
    """A share with its limit; ``failed`` are ids."""

    name: str
    least: float
    right: int
    of: int
    failed: tuple[str, ...]

    @property
    def share(self) -> float:
        return self.right / self.of

    @property
    def met(self) -> bool:
        return self.share >= self.least

    def __str__(self) -> str:
        return f"{self.name}: {self.share:.1%} ({self.right} of {self.of}), wanted {self.least:.0%}"


def rows(split: str = "", folder: Path = ROWS, files: Sequence[str] = FILES) -> tuple[Row, ...]:
    """All rows, or those of one half; ValueError with file and line for a row of another shape."""
    every = tuple(row for name in files for row in _file(folder / f"{name}.jsonl"))
    return tuple(row for row in every if split in ("", row.split))


def later(name: str) -> tuple[Row, ...]:
    """The rows of one name in ``LATER``, or ``OWN``, in files of the same names and shape as the earlier ones."""
    return rows(folder=ROWS / name, files=FILES_OF.get(name, FILES))


def answers(some: Iterable[Row], classify: Classify, catalogue: object) -> dict[str, Answer]:
    """What ``classify(id, description, declared_code, end_use, catalogue)`` says of each row, by id."""
    return {
        row.id: classify(row.id, row.description, row.declared_code, row.end_use, catalogue=catalogue) for row in some
    }


def figures(some: Sequence[Row], said: Mapping[str, Answer]) -> tuple[Figure, ...]:
    """The six figures of ``some`` rows, false alarms as the share without one; none of what has no rows."""
    coded = [row for row in some if row.codes]
    of = {name: [row for row in some if row.file == name] for name in FILES}
    verdict = {row.id: said[row.id]["cyber_surveillance"] for row in some}
    first = {row.id: right(row, _codes(said[row.id])[:1]) for row in coded}
    three = {row.id: right(row, _codes(said[row.id])[:3]) for row in coded}
    quiet = {row.id: not _codes(said[row.id]) and verdict[row.id] == "no" for row in of["uncontrolled"]}
    every = (
        _figure("listed items flagged as listed", 0.90, of["listed"], lambda row: verdict[row.id] == "listed"),
        _figure(
            "unlisted items flagged as candidates",
            0.80,
            of["unlisted"],
            lambda row: verdict[row.id] == "unlisted_candidate",
        ),
        _figure("hard negatives without alarm", 0.95, of["hard_negatives"], lambda row: verdict[row.id] == "no"),
        _figure("first proposal right", 0.70, coded, lambda row: first[row.id]),
        _figure("right within three", 0.85, coded, lambda row: three[row.id]),
        _figure("silence on uncontrolled goods", 0.90, of["uncontrolled"], lambda row: quiet[row.id]),
    )
    return tuple(figure for figure in every if figure.of)


def right(row: Row, proposed: Iterable[str]) -> bool:
    """One of the proposals is an acceptable code: at its own level for surveillance codes, else at five characters."""
    return any(_same(wanted, code) for wanted in row.codes for code in proposed)


def _same(wanted: str, code: str) -> bool:
    if _surveillance(wanted):
        return _within(code, wanted)
    return not _surveillance(code) and _entry(code) == _entry(wanted)


def _surveillance(code: str) -> bool:
    return any(_within(code, named) for named in SURVEILLANCE)


def _within(code: str, entry: str) -> bool:
    return code == entry or code.startswith(f"{entry}.")


def _entry(code: str) -> str:
    """``6A003.b.4`` is 6A003; of Regulation 2019/125 the annex counts, not the item in it."""
    torture = re.search(r"2019/125\W+(?:annex\s+)?(I{2,3}|IV)\b", code, re.IGNORECASE)
    return f"2019/125 {torture[1].upper()}" if torture else code[:5].upper()


def _codes(answer: Answer) -> list[str]:
    return [proposal["code"].rstrip(".") for proposal in answer["codes"]]


def _figure(name: str, least: float, some: Sequence[Row], good: Callable[[Row], bool]) -> Figure:
    failed = tuple(row.id for row in some if not good(row))
    return Figure(name, least, len(some) - len(failed), len(some), failed)


def _file(path: Path) -> list[Row]:
    lines = path.read_text(encoding="utf-8").splitlines()
    return [_row(line, f"{path.name}, line {number}") for number, line in enumerate(lines, 1)]


def _row(line: str, place: str) -> Row:
    try:
        read = json.loads(line)
        return Row(**{**read, "codes": tuple(read["codes"])}, file=place.split(".")[0])
    except (ValueError, TypeError, KeyError) as fault:
        raise ValueError(f"{place}: {fault}") from fault


def _failures(figure: Figure, every: Mapping[str, Row], said: Mapping[str, Answer]) -> list[str]:
    return [
        f"    {key}: wanted {' or '.join(every[key].codes) or 'nothing'}, {every[key].cyber_surveillance}; "
        f"said {', '.join(_codes(said[key])[:3]) or 'nothing'}, {said[key]['cyber_surveillance']}"
        for key in figure.failed
    ]


def _report(every: Sequence[Row], own: Sequence[Row], said: Mapping[str, Answer]) -> list[str]:
    by_id, lines = {row.id: row for row in (*every, *own)}, []
    for split in (OWN, "dev", "held"):
        lines.append(f"{split}:")
        for figure in figures([row for row in by_id.values() if row.split == split], said):
            lines.append(f"  {figure}")
            lines += _failures(figure, by_id, said) if split != "held" else ()
    return [*lines, "dev and held:", *_summary(every, said)]


def _summary(every: Sequence[Row], said: Mapping[str, Answer]) -> list[str]:
    lines = [f"  {figure}{'' if figure.met else '  << short'}" for figure in figures(every, said)]
    others = [row for row in every if row.file in ("dual_use", "crime_control", "uncontrolled")]
    alarms = [row for row in others if said[row.id]["cyber_surveillance"] != "no"]
    lines.append(f"  alarms among {len(others)} other rows: {len(alarms)}")
    undeclared = [row for row in every if row.codes and not right(row, [row.declared_code])]
    found = sum(right(row, _codes(said[row.id])[:1]) for row in undeclared)
    # Repeating what the exporter declared is no merit: these rows show what the description alone gave.
    return [*lines, f"  first proposal right where no right code was declared: {found} of {len(undeclared)}"]


def main() -> int:
    """The figures of all rows, dev failures by id; 0 when every figure of dev and held rows is met."""
    # Read here so that the rows and the measure can be read before there is anything to measure.
    from screening.controls import items
    from screening.controls.catalogue import catalogue

    every, own, others, entries = rows(), later(OWN), {name: later(name) for name in LATER}, catalogue(ON)
    started = time.process_time()
    said = answers((*every, *own, *chain(*others.values())), items.classify, entries)
    spent = time.process_time() - started
    sys.stdout.write(f"{len(said)} rows in {spent:.2f} s of processor time\n")
    lines = _report(every, own, said)
    for name, some in others.items():
        lines += [f"{name}:", *_summary(some, said)]
    sys.stdout.write("\n".join(lines) + "\n")
    return 0 if all(figure.met for figure in figures(every, said)) else 1


if __name__ == "__main__":
    sys.exit(main())
