"""What a code is called on another list, how sure that is, and why.

Codes go in and come out as texts in their normal form (``grammar/``). Most mappings are rules of numbering; where no
rule holds there is a table of facts, ``mappings/us.yaml``. A mapping is help for reading another country's paper. It
classifies nothing: the same number can have another limit.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path

from screening import cards
from screening.controls.grammar import annex_i, us, wassenaar
from screening.controls.grammar.levels import dotted
from screening.controls.grammar.read import GRAMMARS, normal_form
from screening.controls.grammar.reading import Grammar
from screening.controls.grammar.tidy import tidy

_TABLE = Path(__file__).with_name("mappings") / "us.yaml"
_HERE = (Grammar.ANNEX_I, Grammar.MILITARY, Grammar.TORTURE, Grammar.CATCH_ALL)


_OWN_LETTERS = "the paragraphs x, y and z of an entry are found on the list of the United States alone"


class Sure(StrEnum):
    """How far a mapping carries."""

    SAME = "same"  # one control of one regime, number for number; a limit may still differ
    NEAR = "near"  # the closest there is; it reaches further, or less far
    NONE = "none"  # nothing there


@dataclass(frozen=True, slots=True)
class Mapped:
    """The codes on the other list, none where ``sure`` is none. ``why``: a clause without a full stop."""

    codes: tuple[str, ...]
    sure: Sure
    why: str
    source: str


@dataclass(frozen=True, slots=True)
class Pair:
    """A row of the table: the codes of the United States and those here.

    ``one_way``: it leads from theirs to ours only, as many of theirs can lie near one of ours.
    """

    us: tuple[str, ...]
    here: tuple[str, ...]
    sure: Sure
    why: str
    source: str
    one_way: bool = False


def regime(code: str) -> str:
    """The regime behind a code of Annex I, by the digit rule; in Category 0 the nuclear trigger list."""
    if code[0] == "0" and code[2] == "0":
        return "Nuclear Suppliers Group, trigger list, and Euratom"
    return "Wassenaar Arrangement" if code[2] == "0" else annex_i.REGIMES[code[2]]


def to_wassenaar(code: str) -> Mapped:
    """The number that a code of Annex I has on the list of the Wassenaar Arrangement."""
    head, levels = _split(code)
    if head[2] != "0" or head[0] == "0" or head == "1C012":  # 1C012: nuclear material among the first numbers
        source = "the digit rule of Annex I" if head != "1C012" else "Annex I, 1C012"
        return Mapped((), Sure.NONE, f"the control comes from elsewhere: {_origin(head)}", source)
    number = ".".join((head[0], head[1], str(int(head[3:])), *levels))
    return Mapped(
        (number,), Sure.SAME, "Annex I takes over the numbers of the Wassenaar list", "Annex I, digits 001-099"
    )


def from_wassenaar(number: str) -> Mapped:
    """The code of Annex I for a number of the Wassenaar list."""
    found = wassenaar.parts(tidy(number))
    if found is None:
        return Mapped((), Sure.NONE, "it is no number of the Wassenaar list", "")
    category, group, place, levels = found
    code = dotted(f"{category}{group}{place:03}", levels)
    return Mapped((code,), Sure.SAME, "Annex I takes over the numbers of the Wassenaar list", "Annex I, digits 001-099")


def to_us(code: str) -> Mapped:
    """The number of the United States for a code of Annex I."""
    row = _row(code, {code: pair for pair in table() if not pair.one_way for code in pair.here})
    if row:
        return Mapped(row.us, row.sure, row.why, row.source)
    if code[2] == "5":
        return Mapped((), Sure.NONE, "the Union decided this on its own", "Annex I since 15 November 2025")
    return Mapped((code,), Sure.SAME, f"one control of one regime: {regime(code)}", "15 CFR 738.2(d)(1)")


def from_us(number: str) -> Mapped:
    """What a number of the United States is here: codes of Annex I, of the military list or of the Anti-Torture
    Regulation, or the article that asks of such items.
    """
    if number == us.EAR99:
        return Mapped(
            (), Sure.NONE, "the word says that the item is on no list of the United States", "15 CFR 734.3(c)"
        )
    row = _row(number, {number: pair for pair in table() for number in pair.us})
    if row:
        return Mapped(row.here, row.sure, row.why, row.source)
    if number[2] == "6":
        return _munitions(number)
    if us.alone(number) or number[2] not in annex_i.REGIMES:
        return Mapped((), Sure.NONE, "a control of their own that no regime and no list here has", "15 CFR 738.2(d)(1)")
    if number[2] == "5":
        return Mapped((), Sure.NONE, "a control that the Department of Commerce decided alone", "15 CFR 738.2(d)(1)")
    if number.partition(".")[2][:1] in tuple("xyz"):
        return Mapped((number[:5],), Sure.NEAR, _OWN_LETTERS, "15 CFR part 774")
    return Mapped((number,), Sure.SAME, f"one control of one regime: {regime(number)}", "15 CFR 738.2(d)(1)")


def to_uk(code: str) -> Mapped:
    """The code that the United Kingdom uses for a code of Annex I."""
    return _abroad(code, "the United Kingdom", "Annex I to Regulation (EC) No 428/2009 as kept in law there")


def to_norway(code: str) -> Mapped:
    """The code that Norway uses for a code of Annex I."""
    return _abroad(code, "Norway", "List II of the Norwegian export control regulation")


@cache
def table() -> tuple[Pair, ...]:
    """The rows of ``mappings/us.yaml``. Raises CardError, which names row and field."""
    return load(_TABLE)


def load(path: Path) -> tuple[Pair, ...]:
    """The rows of a table. Raises CardError for a code that is none, and for a row whose ``sure`` does not fit."""
    pairs = cards.rows(Pair, path)
    for number, pair in enumerate(pairs):
        for field, why in _faults(pair):
            raise cards.CardError(path.name, f"[{number}].{field}", why)
    return pairs


def _faults(pair: Pair) -> Iterator[tuple[str, str]]:
    for code in pair.us:
        if normal_form(code, Grammar.US) != code:
            yield "us", f"{code!r} is no number of the United States in its normal form"
    for code in pair.here:
        if code not in {form for grammar in _HERE for form in GRAMMARS[grammar][1](tidy(code))}:
            yield "here", f"{code!r} is no code in its normal form"
    if (pair.sure is Sure.NONE) is not (not pair.us or not pair.here):
        yield "sure", "is none where one side is empty, and only there"


def _row(code: str, by_code: Mapping[str, Pair]) -> Pair | None:
    """The row that names ``code`` or the level closest above it."""
    parts = code.split(".")
    above = (".".join(parts[:depth]) for depth in range(len(parts), 0, -1))
    return next((by_code[one] for one in above if one in by_code), None)


def _split(code: str) -> tuple[str, tuple[str, ...]]:
    head, *levels = code.split(".")
    return head, tuple(levels)


def _origin(head: str) -> str:
    return "Nuclear Suppliers Group, trigger list" if head == "1C012" else regime(head)


_NOT_THE_CATEGORY = {("8", "620"): 9, ("9", "619"): 10}
"""Submersibles and military gas turbines, which are numbered there by the munitions list of the United States."""


def _munitions(number: str) -> Mapped:
    """The 600 series: the last two digits mostly are the category of the munitions list; the group says whether it is
    equipment to produce, software or know-how.
    """
    category = _NOT_THE_CATEGORY.get((number[0], number[2:5]), int(number[3:5]))
    code = {"B": "ML18", "D": "ML21", "E": "ML22"}.get(number[1], f"ML{category}")
    why = "the 600 series, munitions that left the munitions list there"
    return Mapped((code,), Sure.NEAR, why, "15 CFR 738.2(d)(1); 78 FR 22660")


def _abroad(code: str, where: str, source: str) -> Mapped:
    if code[2] == "5":
        return Mapped(
            (), Sure.NONE, f"the Union decided this on its own; {where} may control it under a code of its own", source
        )
    return Mapped((code,), Sure.SAME, f"{where} uses the same list and the same numbers", source)
