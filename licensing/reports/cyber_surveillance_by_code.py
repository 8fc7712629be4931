"""Cyber-surveillance items: applications received, and the decisions on them, by control list code and destination.

Article 26(2), third subparagraph, of Regulation (EU) 2021/821 asks for these of their own. Counted are the codes
that Recommendation (EU) 2024/2659 names, as exporters declared them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from django.utils.translation import gettext as _

from licensing.reports import counting
from licensing.reports.happenings import Happening
from licensing.reports.table import Column, Figure, Kind, Table
from screening.controls.catalogue import catalogue
from screening.controls.codes import Code, ControlCodeError, parse

KEY = "cyber-surveillance-by-code"


def table(happenings: Iterable[Happening], year: int) -> Table:
    """One row for each named code and destination. No total: an application with two codes stands in two rows."""
    named = _named(year)
    by_place: dict[tuple[str, str], list[Happening]] = defaultdict(list)
    for happening in happenings:
        for code in sorted({found for text in happening.codes if (found := _within(text, named))}):
            by_place[code, happening.destination].append(happening)
    lines = {place: counting.line(found, year) for place, found in by_place.items()}
    rows: list[tuple[str, str, *tuple[Figure, ...]]] = [
        (*place, *figures) for place, figures in sorted(lines.items()) if counting.counts(figures)
    ]
    return Table(
        key=KEY,
        title=_("Cyber-surveillance items by control list code and destination"),
        notes=(
            _("Codes are those that Recommendation (EU) 2024/2659 names, as exporters declared them."),
            _("An application for items under two codes stands in two rows, so the rows are not added up."),
        ),
        columns=(
            Column("code", _("Control list code"), Kind.CODE),
            Column("destination", _("Destination"), Kind.COUNTRY),
            *counting.columns(),
        ),
        rows=tuple(rows),
    )


def _named(year: int) -> tuple[Code, ...]:
    """Named at the end of the year; of a code and a level below it, the deeper one first."""
    codes = [parse(row.code) for row in catalogue(date(year, 12, 31)).named]
    return tuple(sorted(codes, key=lambda code: (-len(code.levels), str(code))))


def _within(text: str, named: tuple[Code, ...]) -> str:
    """The named code that a declared one is, or lies below; "" for another item."""
    try:
        code = parse(text)
    except ControlCodeError:
        return ""
    return next((str(one) for one in named if code.within(one)), "")
