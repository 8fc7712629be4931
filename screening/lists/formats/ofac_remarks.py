"""What OFAC's Remarks say that has no column: weak aliases, birth dates, nationalities, numbers of documents.

Remarks are free text between semicolons. What is cleanly one of the patterns below is read; the whole text is shown to
officers besides, so that nothing published is lost. The legacy files cut Remarks at 1,000 characters.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from screening.case import Identifier

_WEAK = re.compile(r"[afn]\.k\.a\. '(.+)'")
_COUNTRY = re.compile(r"(?:alt\. )?(?:nationality|citizen|(?:Former )?Vessel Flag) (.+)")
_BIRTH = re.compile(r"(?:alt\. )?DOB (.+)")
_DATE = re.compile(r"(?:(?:(\d{2}) )?([A-Z][a-z]{2}) )?(\d{4})")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_RANGE_YEARS = 15
_CIRCA_YEARS = 2

_LABELS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("passport", ("Passport", "Diplomatic Passport", "Stateless Person Passport")),
    ("imo", ("Vessel Registration Identification IMO", "Company Number IMO", "Identification Number IMO")),
    ("mmsi", ("MMSI",)),
    (
        "national_id",
        ("National ID No.", "Cedula No.", "Cedula de Residencia", "D.N.I.", "SSN", "C.U.R.P.", "Personal ID Card",
         "Identification Number", "Citizen's Card Number"),
    ),
    ("tax", ("Tax ID No.", "NIT #", "RUC #", "RIF #", "R.F.C.", "V.A.T. Number", "Italian Fiscal Code", "C.U.I.T.")),
    (
        "registration",
        ("Registration Number", "Public Registration Number", "Business Registration Number", "Registration ID",
         "Company Number", "UK Company Number", "Commercial Registry Number", "Business Registration Document #",
         "Matricula Mercantil No", "Folio Mercantil No.", "Trade License No.", "Legal Entity Number", "C.R. No.",
         "Chamber of Commerce Number", "D-U-N-S Number", "Enterprise Number"),
    ),
    ("bic", ("SWIFT/BIC",)),
    ("tail_number", ("Aircraft Tail Number", "Previous Aircraft Tail Number")),
    (
        "serial_number",
        ("Aircraft Manufacturer's Serial Number (MSN)",
         "Aircraft Construction Number (also called L/N or S/N or F/N)"),
    ),
)  # fmt: skip
"""Kind of Identifier -> what OFAC writes before the number."""

_NUMBER = r"([A-Z0-9][A-Z0-9 ./-]*?)(?: \([^()]*\))?(?: (?:issued|expires) .*)?"
_IDENTIFIERS = tuple(
    (kind, re.compile(rf"(?:alt\. )?(?:{'|'.join(map(re.escape, labels))}) {_NUMBER}")) for kind, labels in _LABELS
)
_WITHOUT_DIGITS = frozenset({"bic", "tail_number"})


@dataclass(frozen=True, slots=True)
class Remarks:
    """``countries`` as OFAC spells them; ``birth_dates`` as in Listed; ``notes``: what looked readable and was not."""

    weak_aliases: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    birth_dates: tuple[str, ...] = ()
    identifiers: tuple[Identifier, ...] = ()
    notes: tuple[str, ...] = ()


def read_remarks(text: str) -> Remarks:
    """What the remarks of one entity hold; an empty text holds nothing."""
    parts = [part.strip() for part in text.removesuffix(".").split("; ") if part.strip()]
    births = [(part, _births(found[1])) for part in parts if (found := _BIRTH.fullmatch(part))]
    unread = [part for part, dates in births if not dates]
    return Remarks(
        weak_aliases=_once(found[1] for part in parts if (found := _WEAK.fullmatch(part))),
        countries=_once(found[1] for part in parts if (found := _COUNTRY.fullmatch(part))),
        birth_dates=_once(date for _, dates in births for date in dates),
        identifiers=tuple(dict.fromkeys(number for part in parts if (number := _identifier(part)))),
        notes=tuple(f"“{part}” is a birth date in no form we know; it is shown only" for part in unread),
    )


def _once(found: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(found))


def _births(text: str) -> tuple[str, ...]:
    """One date; or every year of "circa", or of a range that is short enough to mean one person's birth."""
    about = text.removeprefix("circa ")
    ends = [_date(part) for part in re.split(r" to |-(?=\d{4})", about)]
    if not all(ends) or len(ends) > 2:
        return ()
    if about == text and len(ends) == 1:
        return (ends[0],)
    slack = _CIRCA_YEARS if about != text else 0
    first, last = int(ends[0][:4]) - slack, int(ends[-1][:4]) + slack
    return tuple(str(year) for year in range(first, last + 1)) if 0 <= last - first <= _RANGE_YEARS else ()


def _date(text: str) -> str:
    """ISO 8601, as precise as published: "1962-11-23", "1962-11" or "1962"; "" when it is no date."""
    found = _DATE.fullmatch(text.strip())
    if not found or (found[2] and found[2] not in _MONTHS):
        return ""
    month = f"-{_MONTHS.index(found[2]) + 1:02d}" if found[2] else ""
    return f"{found[3]}{month}" + (f"-{found[1]}" if found[1] else "")


def _identifier(part: str) -> Identifier | None:
    for kind, pattern in _IDENTIFIERS:
        found = pattern.fullmatch(part)
        if found and (kind in _WITHOUT_DIGITS or any(char.isdigit() for char in found[1])):
            return Identifier(kind, found[1].strip())
    return None
