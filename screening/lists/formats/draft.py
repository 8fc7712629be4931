"""An entity while its rows are read: collects what they say, checks what must hold for every list."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Protocol

from screening.case import Identifier
from screening.lists.entity import QUALITIES, UNKNOWN_COUNTRY, Listed, ListedName
from screening.lists.formats import dates
from screening.lists.formats.parsed import Parsed, ParseError, counted
from screening.lists.formats.places import codes_of, iso_code, says_unknown
from screening.names.fold import CONTROLS
from screening.names.parts import read_name

GENDERS = {"male": "male", "m": "male", "female": "female", "f": "female"}

_WITHOUT_DIGITS = frozenset({"bic", "tail_number"})


class Source(Protocol):
    """A row, an element or an entry: whatever can say where in the file it stands."""

    def wrong(self, field: str, problem: str) -> ParseError: ...


class Draft:
    """One entity. What is said twice is kept once, in the order published."""

    def __init__(self, at: Source, entity_id: str, kind: str) -> None:
        self.at, self.entity_id, self.kind = at, entity_id, kind
        self.notes: list[str] = []
        self.gender = self.listed_on = self.updated_on = ""
        self._names: dict[str, ListedName] = {}
        self._countries: dict[str, None] = {}
        self._nationalities: dict[str, None] = {}
        self._births: dict[str, None] = {}
        self._born_unread = False
        self._identifiers: dict[Identifier, None] = {}
        self._addresses: dict[str, None] = {}
        self._programmes: dict[str, None] = {}
        self._remarks: dict[str, None] = {}

    def name(self, field: str, text: str, quality: str, language: str = "", at: Source | None = None) -> None:
        """A name; of one that comes twice the better grade is kept. An empty or unreadable one is an error."""
        at = at or self.at
        text = self._shown(field, " ".join(text.split()), at)
        if not text:
            raise at.wrong(field, "the name is empty")
        try:
            read_name(text, self.kind)
        except ValueError as error:
            raise at.wrong(field, str(error)) from error
        known = self._names.get(text)
        if known is None or QUALITIES.index(quality) < QUALITIES.index(known.quality):
            self._names[text] = ListedName(text, quality, language)

    def place(self, field: str, text: str, at: Source | None = None, *, nationality: bool = False) -> None:
        """A country or nationality in the publisher's words. One not understood is noted and becomes ZZ besides."""
        codes = codes_of(text)
        if UNKNOWN_COUNTRY in codes and not says_unknown(text):
            self.note(field, f"“{text}” is not wholly in our table of places, so no other country lowers a score", at)
        self.countries(codes, nationality=nationality)

    def country(self, field: str, code: str, at: Source | None = None, *, nationality: bool = False) -> None:
        """A country as an ISO code; where something else stands in the field, in the publisher's words."""
        if (known := iso_code(code)) == UNKNOWN_COUNTRY:
            self.place(field, code, at, nationality=nationality)
        else:
            self.countries([known], nationality=nationality)

    def countries(self, codes: Iterable[str], *, nationality: bool = False) -> None:
        """ISO codes (or ZZ) that the entity is connected with."""
        codes = tuple(codes)
        self._countries.update(dict.fromkeys(codes))
        if nationality:
            self._nationalities.update(dict.fromkeys(codes))

    def born(self, field: str, text: str, at: Source | None = None) -> None:
        """A birth date in one of the forms of dates.py. One unreadable date takes all: it may be the right one."""
        if found := dates.births(text):
            self.born_in(found)
        else:
            self.born_unread(field, text, at)

    def born_in(self, found: Iterable[str]) -> None:
        """Birth dates as in Listed."""
        self._births.update(dict.fromkeys(found))

    def born_unread(self, field: str, text: str, at: Source | None = None) -> None:
        """A birth date that cannot be read: shown, noted, and no other one may then contradict a party."""
        self._born_unread = True
        self.remark("Born", text)
        self.note(field, f"“{text}” is a birth date in no form we know; it is shown only", at)

    def identifier(self, kind: str, value: str) -> None:
        """A number of a document or a register; a text without a digit is none, but for some kinds."""
        value = " ".join(value.split())
        if any(char.isdigit() for char in value) or (kind in _WITHOUT_DIGITS and value):
            self._identifiers[Identifier(kind, value)] = None

    def address(self, *parts: str) -> None:
        """An address from its parts, the empty ones left out."""
        if whole := ", ".join(filter(None, (" ".join(part.split()).strip(" ,") for part in parts))):
            self._addresses[whole] = None

    def programme(self, text: str) -> None:
        if text:
            self._programmes[text] = None

    def remark(self, label: str, text: str) -> None:
        """Something an officer should read; ``label`` is the publisher's word for it, or ""."""
        if text := " ".join(text.split()):
            self._remarks[f"{label.rstrip(' :-')}: {text}" if label else text] = None

    def sex(self, field: str, text: str, at: Source | None = None) -> None:
        """Male or female in any of the publishers' spellings; two that contradict each other are shown only."""
        word = text.strip(" .").lower()
        if word not in GENDERS:
            raise (at or self.at).wrong(field, f"“{text}” is none of {', '.join(GENDERS)}")
        self.gender = GENDERS[word] if self.gender in ("", GENDERS[word]) else ""

    def note(self, field: str, text: str, at: Source | None = None) -> None:
        """Something for the operator, with the place in the file."""
        self.notes.append(str((at or self.at).wrong(field, text)))

    def listed(self) -> Listed:
        """The entity. One without a primary name is an error: it would be shown under an alias."""
        names = sorted(self._names.values(), key=lambda name: name.quality != "primary")
        if not names or names[0].quality != "primary":
            raise self.at.wrong("", "the entity has no primary name")
        return Listed(
            entity_id=self.entity_id,
            kind=self.kind,
            names=tuple(names),
            countries=tuple(self._countries),
            birth_dates=() if self._born_unread else tuple(self._births),
            identifiers=tuple(self._identifiers),
            addresses=tuple(self._addresses),
            programmes=tuple(self._programmes),
            remarks="; ".join(self._remarks),
            gender=self.gender,
            nationalities=tuple(self._nationalities),
            listed_on=self.listed_on,
            updated_on=self.updated_on,
        )

    def _shown(self, field: str, text: str, at: Source) -> str:
        """The name without direction controls: a copy from a word processor must not hide how a name reads."""
        if not CONTROLS.intersection(text):
            return text
        self.note(field, "a direction control character was left out of the name", at)
        return "".join(char for char in text if char not in CONTROLS)


def one_of(at: Source, field: str, word: str, known: Mapping[str, str] | Sequence[str]) -> str:
    """What a category means to us; an unknown one stops the intake, because it may be a kind of party not found."""
    if word not in known:
        raise at.wrong(field, f"“{word}” is none of {', '.join(repr(one)[1:-1] or 'empty' for one in known)}")
    return known[word] if isinstance(known, Mapping) else word


def day(at: Source, field: str, text: str) -> str:
    """ISO 8601 of a date of listing; "" when none is published, an error when it is not read."""
    if text and not (read := dates.published(text)):
        raise at.wrong(field, f"“{text}” is no date in a form we know")
    return read if text else ""


def parsed(file: str, drafts: Iterable[Draft], more: Sequence[tuple[str, int]] = ()) -> Parsed:
    """The edition that the drafts make; ``more``: counts besides those of what was read.

    ParseError when there is no entity or when two have one id.
    """
    entities: dict[str, Listed] = {}
    notes: list[str] = []
    for draft in drafts:
        if draft.entity_id in entities:
            raise draft.at.wrong("", f"the entity {draft.entity_id} stands already above")
        entities[draft.entity_id] = draft.listed()
        notes += draft.notes
    if not entities:
        raise ParseError(file, 0, "", "no entity stands in it")
    found = tuple(entities.values())
    return Parsed(found, (*counted(found), *more), tuple(notes))
