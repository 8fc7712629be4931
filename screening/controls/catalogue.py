"""The control entries and the named cyber-surveillance codes, as in force on a day.

A card's key is its jurisdiction, the version of the list that it was read in, and its code: the same code may have
another text in another law.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property, lru_cache
from pathlib import Path

from screening import cards, numbers
from screening.controls import annex_i, lexicon, limbs, pattern
from screening.controls import turns as turning
from screening.controls.annex_i import Row
from screening.controls.codes import Code, ControlCodeError, parse
from screening.controls.declared import declared as _declared
from screening.controls.lexicon import Concept
from screening.controls.limbs import Limb, LimbRead
from screening.controls.turns import NOTHING, Turns
from screening.numbers import Number

_HERE = Path(__file__).parent
_HOUSE = frozenset(
    {"ahead", "beside", "close", "declared", "end_use", "everyday", "form", "further_phrase", "least_likeness"}
    | {"likeness", "limb", "limbs_alone", "limbs_met", "most", "near_window", "negation_reach", "paraphrase", "phrase"}
    | {"propose", "shown", "sure", "term", "whole_share", "whole_term", "window"}
)
BEFORE = {"sure": 6000, "whole_share": 8500}
"""What held, in basis points, before the card named it: a ruleset that was kept then has no such number."""

_FORM = {
    "us": re.compile(r"[0-9][A-E][0-9]{3}(\.[a-z0-9]{1,4})*"),
    "eu-torture": re.compile(r"2019/125-(II|III|IV)(\.[1-9]){0,2}"),
    "eu-article-5": re.compile(r"[a-z]+(-[a-z]+)*"),
}
"""What is no code of Annex I; an Article 5 card has the name of a kind of thing, because no list has a code for it."""


@dataclass(frozen=True, slots=True)
class Wording:
    """The patterns (``pattern.py``) that speak for one code. ``phrases`` name the thing, ``paraphrases``
    what it does. ``before``: its names speak before those of the entry's other levels, because they contain them (a
    detector of IMSI catchers). ``beside``: codes, of any law, that such goods are often taken for.
    """

    code: str
    phrases: tuple[str, ...]
    paraphrases: tuple[str, ...] = ()
    before: bool = False
    beside: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Note:
    """A note of the law that could release the item; ``words`` is the pattern that suggests it applies."""

    says: str
    words: str
    place: str


@dataclass(frozen=True, slots=True)
class Becomes:
    """In the form of ``form`` (software or technology) the item belongs to the entry ``code`` of the same law, if that
    form is said first; ``unless`` is the form that counts beside it.
    """

    form: str
    code: str
    unless: str = "hardware"


@dataclass(frozen=True, slots=True)
class Entry:
    """One control entry in our own words. ``near_misses`` are patterns for harmless things that share its
    words.

    ``regime`` is where the control was agreed, ``us`` the code of the US list, "" if none. ``surveillance``:
    it is one of the named cyber-surveillance items. ``until``: the first day on which it is no longer in
    force. ``version``: the list's edition that the card was read in. ``limbs``: what all must be true of the item.
    ``guarded``: a word of defence (“detects”, “protection against”) turns its words. ``implies``: the limbs of
    Article 2(20) that such a thing meets by what it is (cards of eu-article-5 alone).
    """

    code: str
    title: str
    about: str
    regime: str
    surveillance: bool
    wordings: tuple[Wording, ...]
    near_misses: tuple[str, ...]
    notes: tuple[Note, ...]
    us: str
    sources: tuple[str, ...]
    since: date
    until: date | None = None
    jurisdiction: str = "eu"
    version: str = ""
    limbs: tuple[Limb, ...] = ()
    becomes: tuple[Becomes, ...] = ()
    guarded: bool = True
    implies: tuple[str, ...] = ()

    @property
    def candidate(self) -> bool:
        """True when the card is of a kind of thing that is on no list and may fall under Article 5."""
        return self.jurisdiction == "eu-article-5"


@dataclass(frozen=True, slots=True)
class Named:
    """A code that the Commission names as a cyber-surveillance item."""

    code: str
    what: str
    since: date
    until: date | None = None


@dataclass(frozen=True)
class Catalogue:
    """What is known of controlled items on one day. ``house`` holds the matcher's numbers; ``method`` which
    matcher; ``rows`` the whole of Annex I, an entry a row; ``five`` the limbs of Article 2(20); ``everyday`` what
    goods of everyday life are called.
    """

    entries: tuple[Entry, ...]
    named: tuple[Named, ...]
    house: tuple[Number, ...]
    method: int = 2
    rows: tuple[Row, ...] = ()
    concepts: tuple[Concept, ...] = ()
    turns: Turns = NOTHING
    five: tuple[Limb, ...] = ()
    everyday: tuple[str, ...] = ()

    def number(self, name: str) -> int:
        """A house number. Raises KeyError when none of that name is in force."""
        return self._numbers[name]

    def row(self, code: str) -> Row | None:
        """The row of Annex I of this code."""
        return self._rows.get(code)

    def of_code(self, code: str) -> Sequence[tuple[int, Entry]]:
        """The entries with words for this very code, of any law, each with its number."""
        return self._of_code.get(code, ())

    def beside(self, jurisdiction: str, code: str) -> tuple[str, ...]:
        """The codes that goods of ``code`` are often taken for."""
        wordings = (
            one for _, entry in self.of_code(code) if entry.jurisdiction == jurisdiction for one in entry.wordings
        )
        return tuple(other for one in wordings if one.code == code for other in one.beside)

    @cached_property
    def named_codes(self) -> Mapping[str, Code]:
        """The codes named as cyber-surveillance items."""
        return {row.code: parse(row.code) for row in self.named}

    @cached_property
    def unsaid(self) -> tuple[LimbRead, ...]:
        """The five limbs where nothing was said of any."""
        return tuple(limbs.read(limb, (), ()) for limb in self.five)

    @cached_property
    def _numbers(self) -> Mapping[str, int]:
        return BEFORE | {number.name: number.value for number in self.house}

    @cached_property
    def _rows(self) -> Mapping[str, Row]:
        return {row.code: row for row in self.rows}

    @cached_property
    def _of_code(self) -> Mapping[str, Sequence[tuple[int, Entry]]]:
        found: dict[str, list[tuple[int, Entry]]] = {}
        for number, entry in enumerate(self.entries):
            for code in dict.fromkeys(wording.code for wording in entry.wordings):
                found.setdefault(code, []).append((number, entry))
        return found


def catalogue(day: date) -> Catalogue:
    """The catalogue of ``day``. Raises CardError when a card is wrong.

    Days with the same content share one catalogue, so that what is made ready for it is made once.
    """
    entries, named, house = _all()
    return _made(
        tuple(entry for entry in entries if _in_force(entry, day)),
        tuple(row for row in named if _in_force(row, day)),
        numbers.on(house, day),
        annex_i.in_force(day),
    )


@lru_cache(maxsize=16)
def _made(
    entries: tuple[Entry, ...], named: tuple[Named, ...], house: tuple[Number, ...], rows: tuple[Row, ...]
) -> Catalogue:
    return Catalogue(
        entries,
        named,
        house,
        rows=rows,
        concepts=lexicon.load(_HERE / "lexicon"),
        turns=turning.load(_HERE / "turns.yaml"),
        five=limbs.load(_HERE / "limbs.yaml"),
        everyday=_everyday(_HERE / "everyday"),
    )


def known_codes() -> tuple[str, ...]:
    """Every code of Annex I that a card of this room names, whenever in force: what a mistyped code may have meant."""
    entries, named, _ = _all()
    own = [entry for entry in entries if entry.jurisdiction == "eu"]
    deeper = (wording.code for entry in own for wording in entry.wordings)
    rows = (row.code for row in annex_i.rows())
    return tuple(sorted({*(entry.code for entry in own), *deeper, *(row.code for row in named), *rows}))


def declared(text: str, *, on: date | None = None) -> Code:
    """The code an exporter typed, if it is of Annex I ``on`` that day. Raises ControlCodeError with the reason and the
    nearest known codes.
    """
    return _declared(text, known=known_codes(), on=on)


def named_below(code: Code) -> tuple[str, ...]:
    """The named cyber-surveillance codes, whenever in force, below ``code``: it may mean any of them."""
    _, named, _ = _all()
    rows = (row.code for row in named if row.code != str(code) and parse(row.code).within(code))
    return tuple(dict.fromkeys(rows))


def load_entry(path: Path) -> Entry:
    """One card of ``entries/``. Raises CardError, which names file and field."""
    entry = cards.load(Entry, path)
    for field, why in _faults(entry, path):
        raise cards.CardError(path.name, field, why)
    return entry


def load_named(path: Path) -> tuple[Named, ...]:
    """The table of named codes. Raises CardError."""
    named = cards.rows(Named, path)
    for row in named:
        if not _is_normal(row.code):
            raise cards.CardError(path.name, row.code, "is not a code in its normal form")
    return named


@cache
def _all() -> tuple[tuple[Entry, ...], tuple[Named, ...], tuple[Number, ...]]:
    house = numbers.load(_HERE / "house.yaml")
    if {number.name for number in house} != _HOUSE:
        raise cards.CardError("house.yaml", "", f"must hold exactly {', '.join(sorted(_HOUSE))}")
    entries = tuple(_placed(path) for path in sorted((_HERE / "entries").glob("*/*.yaml")))
    keys = [(entry.jurisdiction, entry.version, entry.code) for entry in entries]
    if len(set(keys)) != len(keys):
        raise cards.CardError("entries", "code", "stands on two cards of one law and version")
    return entries, load_named(_HERE / "surveillance.yaml"), house


def _everyday(folder: Path) -> tuple[str, ...]:
    """The terms of everyday goods, of all kinds and in all languages. Raises CardError."""
    return tuple(dict.fromkeys(term for path in sorted(folder.glob("*.yaml")) for term in _kinds(path)))


def _kinds(path: Path) -> Iterator[str]:
    data = cards.read(path)
    if not isinstance(data, dict):
        raise cards.CardError(path.name, "", "is not a table of kinds of goods")
    for kind, terms in data.items():
        yield from cards.shape(tuple[str, ...], terms, path.name, str(kind))


def _placed(path: Path) -> Entry:
    entry = load_entry(path)
    if entry.jurisdiction != path.parent.name:
        raise cards.CardError(path.name, "jurisdiction", f"lies in the folder {path.parent.name}")
    return entry


def _faults(entry: Entry, path: Path) -> Iterator[tuple[str, str]]:
    if not _is_normal(entry.code, entry.jurisdiction) or path.stem != _file_name(entry.code):
        yield "code", f"{entry.code!r} is not a code in its normal form, or the file is not named after it"
        return
    if not entry.sources:
        yield "sources", "an entry has sources"
    for wording in entry.wordings:
        if not _is_normal(wording.code, entry.jurisdiction) or not _within(wording.code, entry.code):
            yield f"wordings.{wording.code}", f"is not {entry.code} or a level below it"
    for field, one in _patterns(entry):
        if pattern.fault(one):
            yield field, f"“{one}” {pattern.fault(one)}"
    for form in entry.becomes:
        if form.form not in ("software", "technology") or not _is_normal(form.code, entry.jurisdiction):
            yield f"becomes.{form.code}", "is a form (software or technology) and a code of the same law"
    if set(entry.implies) - set(limbs.FIVE if entry.candidate else ()):
        yield "implies", "names limbs of Article 2(20), on a card of eu-article-5 alone"


def _patterns(entry: Entry) -> Iterator[tuple[str, str]]:
    for wording in entry.wordings:
        yield from ((f"wordings.{wording.code}", one) for one in (*wording.phrases, *wording.paraphrases))
    yield from (("near_misses", one) for one in entry.near_misses)
    yield from (("notes", note.words) for note in entry.notes)
    yield from ((f"limbs.{limb.id}", one) for limb in entry.limbs for one, _ in limbs.patterns(limb))


def _file_name(code: str) -> str:
    return re.sub(r"[^a-z0-9]+", "_", code.lower().removeprefix("2019/125-"))


def _within(code: str, other: str) -> bool:
    return code == other or code.startswith(f"{other}.")


def _is_normal(code: str, jurisdiction: str = "eu") -> bool:
    if jurisdiction in _FORM:
        return bool(_FORM[jurisdiction].fullmatch(code))
    try:
        return str(parse(code)) == code and jurisdiction == "eu"
    except ControlCodeError:
        return False


def _in_force(row: Entry | Named, day: date) -> bool:
    return row.since <= day and (row.until is None or day < row.until)
