"""Applications and outcomes by country of final destination (Article 26(1) of Regulation (EU) 2021/821)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from django.utils.translation import gettext as _

from licensing.reports import counting
from licensing.reports.happenings import Happening
from licensing.reports.table import Column, Figure, Kind, Table, added

KEY = "applications-by-destination"


def table(happenings: Iterable[Happening], year: int) -> Table:
    """One row for each destination of which anything is to be said, most applications first."""
    by_country: dict[str, list[Happening]] = defaultdict(list)
    for happening in happenings:
        by_country[happening.destination].append(happening)
    lines = {country: counting.line(found, year) for country, found in by_country.items()}
    rows = sorted(
        ((country, *figures) for country, figures in lines.items() if counting.counts(figures)), key=_most_first
    )
    columns = (Column("destination", _("Destination"), Kind.COUNTRY), *counting.columns())
    return Table(
        key=KEY,
        title=_("Applications and outcomes by destination"),
        notes=counting.notes(),
        columns=columns,
        rows=tuple(rows),
        total=(_("All destinations"), *(added(row[place] for row in rows) for place in range(1, len(columns)))),
    )


def _most_first(row: tuple[str, *tuple[Figure, ...]]) -> tuple[int, str]:
    return -row[1].value, row[0]
