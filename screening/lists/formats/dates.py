"""Dates as publishers write them to ISO 8601, as precise as published; a date that is in doubt stays a span.

Nothing is guessed: what is not wholly one of the forms below yields nothing, and the caller shows the published text.
"""

from __future__ import annotations

import re
from datetime import date

from screening.lists.entity import SPAN

OLDEST = "1850"
"""A birth before this year is one of another calendar, which nobody said."""

CIRCA_YEARS = 2
"""How far a year may be off when its publisher calls it approximate."""

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
            "september sep sept", "october oct", "november nov", "december dec",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip

_ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T[\d:.]+)?(?:Z|[+-]\d{2}:?\d{2})?)?)?")
_NUMBERS = re.compile(r"(\d{1,2}|dd)[./ ] ?(\d{1,2}|mm)[./ ] ?(\d{4})\.?", re.IGNORECASE)
_WORDS = re.compile(r"(?:(\d{1,2})\.? ?)?([A-Za-z]+)\.? ?(\d{4})\.?")
_AMERICAN = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})")

_MARKS = re.compile(r"[,;]?\s*\(?\b(?:[a-h]|i{1,3}|iv)\)\s*")
_OR = re.compile(r"(?<!\bon)\s+or\s+|\s*/\s+|(?<=\d{4})(?:\s*,\s*(?=\d)|\s*/\s*(?=\d{4}))")
_ABOUT = re.compile(
    r"(?:approximately|approx\.?|circa|ca\.|about|around|on or around|c\.)\s+(.+)|(.+?)\s+circa", re.IGNORECASE
)
_IN_DOUBT = re.compile(r"(.+?)\s*\(\s*approximately\s*\)", re.IGNORECASE)
_BETWEEN = re.compile(r"between (.+) and (.+)|(.+) to (.+)|(\d{4})\s*-\s*(\d{4})", re.IGNORECASE)


def published(text: str) -> str:
    """ISO 8601 of a date in one of the usual forms, the day before the month; "" when it is no date.

    An unknown part is left off: "dd/07/1978" and "00/07/1978" are 1978-07.
    """
    text = text.strip()
    if found := _ISO.fullmatch(text):
        return _iso(found[1], found[2], found[3])
    if found := _NUMBERS.fullmatch(text):
        return _iso(found[3], found[2], found[1])
    if (found := _WORDS.fullmatch(text)) and (month := _MONTHS.get(found[2].lower())):
        return _iso(found[3], str(month), found[1])
    return ""


def american(text: str) -> str:
    """ISO 8601 of month/day/year; "" when it is no date."""
    found = _AMERICAN.fullmatch(text.strip())
    return _iso(found[3], found[1], found[2]) if found else ""


def births(text: str) -> tuple[str, ...]:
    """The dates, or spans of years, that a text gives for one birth, as in Listed; () when a part of it is unreadable.

    Half of what a publisher says would contradict the other half, so it is all or nothing.
    """
    parts = [part for marked in _MARKS.split(text) for part in _OR.split(marked) if part.strip()]
    found = [_birth(part.strip().rstrip(".,;")) for part in parts]
    return tuple(dict.fromkeys(found)) if all(one >= OLDEST for one in found) else ()


def span(first: str, last: str, slack: int = 0) -> str:
    """The years from one date to another, ``slack`` years added at both ends; "" when they are in the wrong order."""
    years = (int(first[:4]) - slack, int(last[:4]) + slack) if first and last else (1, 0)
    if years[0] > years[1]:
        return ""
    return f"{years[0]:04}{SPAN}{years[1]:04}" if years[0] < years[1] else f"{years[0]:04}"


def _birth(text: str) -> str:
    if found := _IN_DOUBT.fullmatch(text):
        text = found[1]
        return _between(text) or _about(text)
    if found := _ABOUT.fullmatch(text):
        return _between(found[1] or found[2], CIRCA_YEARS) or _about(found[1] or found[2])
    return published(text) or _between(text)


def _about(text: str) -> str:
    exact = published(text)
    return span(exact, exact, CIRCA_YEARS)


def _between(text: str, slack: int = 0) -> str:
    if not (found := _BETWEEN.fullmatch(text)):
        return ""
    first, last = (one for one in found.groups() if one)
    return span(published(first), published(last), slack)


def _iso(year: str, month: str | None, day: str | None) -> str:
    """The parts that are known, when they are a day of the calendar."""
    known = (int(year), *(int(part) if part and part.isdigit() else 0 for part in (month, day)))
    try:
        date(known[0], known[1] or 1, known[2] or 1)
    except ValueError:
        return ""
    if not known[1]:
        return f"{known[0]:04}"
    return f"{known[0]:04}-{known[1]:02}" + (f"-{known[2]:02}" if known[2] else "")
