"""What a row of a country table says, and what makes a row wrong.

Every row has its source, the day on which it was last checked and what it was compared with, so that a
sentence that rests on a row can cite it and a reader can tell a fact that was read from one that was known.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from screening.cards import CardError


class Reach(StrEnum):
    """Whom an arms embargo reaches: all deliveries to the country; named forces or areas only; or a political
    declaration, which is no decision in the sense of Article 2(19) of Regulation (EU) 2021/821."""

    COUNTRY = "country"
    PART = "part"
    DECLARATION = "declaration"


class Basis(StrEnum):
    """What a row was compared with when it was last checked: the act's own text, an overview by others, or
    general knowledge of the act. Only the first needs no further look before a decision rests on the row.
    """

    ACT = "act"
    OVERVIEW = "overview"
    GENERAL = "general"


class Level(StrEnum):
    """Who imposed it. A national embargo binds its own state alone."""

    UN = "un"
    EU = "eu"
    OSCE = "osce"
    NATIONAL = "national"


class Goods(StrEnum):
    """What may not be delivered: arms; equipment for internal repression; equipment and software to monitor
    or intercept communications; or dual-use items (to military end-users, or as such)."""

    ARMS = "arms"
    REPRESSION = "repression"
    SURVEILLANCE = "surveillance"
    DUAL_USE = "dual_use"


@dataclass(frozen=True, slots=True)
class Embargo:
    """One embargo or ban on deliveries. ``scope``: whom it reaches, in our words. ``covers``: which goods.

    ``also``: the acts that carry it out or changed it. ``of``: the state, where it is national. ``until``: the first
    day on which it no longer holds. ``remark``: what is not settled about the row.
    """

    country: str
    imposed_by: str
    level: Level
    act: str
    reach: Reach
    covers: tuple[Goods, ...]
    scope: str
    since: date
    source: str
    checked: date
    basis: Basis
    also: tuple[str, ...] = ()
    of: str = ""
    until: date | None = None
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Hub:
    """A country through which controlled goods are known to have been passed on."""

    country: str
    since: date
    because: str
    source: str
    checked: date
    basis: Basis
    set_by: str
    until: date | None = None


class MandateKind(StrEnum):
    """What the body does: investigate (commission of inquiry, fact-finding mission, expert group), watch (special
    rapporteur, independent expert, office), or has found (a published finding; no lasting body)."""

    INVESTIGATES = "investigates"
    WATCHES = "watches"
    FOUND = "found"


@dataclass(frozen=True, slots=True)
class Mandate:
    """A body of the United Nations or the Council of Europe that looks into human rights in a country.

    ``about``: what it was asked to look into, in our words. ``known_to``: the state of affairs is known up to that day.
    """

    country: str
    body: str
    kind: MandateKind
    act: str
    about: str
    since: date
    source: str
    known_to: date
    checked: date
    basis: Basis
    until: date | None = None
    remark: str = ""


class ConflictKind(StrEnum):
    """International armed conflict, armed conflict not between states, or occupation of territory."""

    INTERNATIONAL = "international"
    INTERNAL = "internal"
    OCCUPATION = "occupation"


@dataclass(frozen=True, slots=True)
class Conflict:
    """An armed conflict or an occupation in a country, or one that its forces take part in elsewhere.

    ``what``: in our words. ``known_to``: the state of affairs is known up to that day, and conflicts change faster.
    """

    country: str
    kind: ConflictKind
    what: str
    since: date
    source: str
    known_to: date
    checked: date
    basis: Basis
    until: date | None = None
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Member:
    """A country whose time in a set is not that of the set."""

    country: str
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class CountrySet:
    """A set of countries that an act makes. ``members``: codes; on a ruleset's day, those of that day.

    ``dated``: the members that joined after ``since`` or left. ``meaning``: what being in it has for a consequence.
    """

    id: str
    title: str
    act: str
    meaning: str
    since: date
    source: str
    checked: date
    basis: Basis
    members: tuple[str, ...]
    dated: tuple[Member, ...] = ()
    remark: str = ""

    def on(self, day: date) -> CountrySet | None:
        """The set with the members of ``day`` in ``members``; None before its first day."""
        if day < self.since:
            return None
        joined = [row.country for row in self.dated if between(row.since, day, row.until)]
        return CountrySet(
            self.id, self.title, self.act, self.meaning, self.since, self.source, self.checked, self.basis,
            tuple(sorted({*self.members, *joined})), (), self.remark,
        )  # fmt: skip


Row = Embargo | Hub | Mandate | Conflict


def between(since: date | None, day: date, until: date | None) -> bool:
    """Whether ``day`` lies in the time from ``since`` on and before ``until``; None leaves that side open."""
    return (since is None or since <= day) and (until is None or day < until)


def check_rows(names: Iterable[tuple[str, str]] | Mapping[str, str], rows: Iterable[Row], file: str) -> None:
    """Raises CardError for a row whose country is none, which ends before it starts, was checked or known only before
    it began, or cites nothing.
    """
    known = dict(names)
    for i, row in enumerate(rows):
        if row.country not in known:
            raise CardError(file, f"[{i}].country", f"{row.country!r} is not in names.yaml")
        if row.until is not None and row.until <= row.since:
            raise CardError(file, f"[{i}].until", "is not after its first day")
        if row.checked < row.since:
            raise CardError(file, f"[{i}].checked", "is before its first day")
        if not row.source.strip():
            raise CardError(file, f"[{i}].source", "is empty: every row cites something")
        if isinstance(row, Embargo):
            _check_embargo(known, row, file, i)
        elif isinstance(row, Mandate | Conflict) and row.known_to < row.since:
            raise CardError(file, f"[{i}].known_to", "is before its first day")


def _check_embargo(known: Mapping[str, str], row: Embargo, file: str, i: int) -> None:
    if not any(letter.isdigit() for letter in row.act):
        raise CardError(file, f"[{i}].act", "has neither a number nor a date by which it could be found")
    if not row.covers:
        raise CardError(file, f"[{i}].covers", "is empty: an embargo covers some goods")
    if (row.level is Level.NATIONAL) is not (row.of in known):
        raise CardError(file, f"[{i}].of", "names the state of a national embargo, and of no other")


def check_set(names: Iterable[tuple[str, str]], one: CountrySet, file: str) -> None:
    """Raises CardError for a member that is no country, stands twice, or is dated outside the set's time."""
    known = dict(names)
    listed = [*one.members, *dict.fromkeys(row.country for row in one.dated)]
    for code in listed:
        if code not in known:
            raise CardError(file, "members", f"{code!r} is not in names.yaml")
        if listed.count(code) > 1:
            raise CardError(file, "members", f"{code} stands twice")
    for i, row in enumerate(one.dated):
        if row.since is None and row.until is None:
            raise CardError(file, f"dated[{i}]", "has neither a first day nor an end: it belongs to members")
        if row.until is not None and row.until <= (row.since or one.since):
            raise CardError(file, f"dated[{i}].until", "is not after its first day")
