"""What the tables count in common. Pure but for the language of the labels."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from django.utils.translation import gettext as _

from licensing.reports.happenings import ENDS, ISSUED, REFUSED, SUBMITTED, WITHDRAWN, Happening
from licensing.reports.table import Column, Figure, Kind

_COUNTED: Mapping[str, str] = {"issued": ISSUED, "refused": REFUSED, "withdrawn": WITHDRAWN}


def columns() -> tuple[Column, ...]:
    """The figures of one line, as ``line`` counts them."""
    return (
        Column("received", _("Applications received"), Kind.FIGURE),
        Column("issued", _("Licences issued"), Kind.FIGURE),
        Column("refused", _("Refused"), Kind.FIGURE),
        Column("withdrawn", _("Withdrawn by the exporter"), Kind.FIGURE),
        Column("pending", _("Open at the end of the year"), Kind.FIGURE),
    )


def line(happenings: Sequence[Happening], year: int) -> tuple[Figure, ...]:
    """Received, issued, refused and withdrawn in ``year``; open: submitted by its end and not ended by then."""
    ended = {one.application for one in happenings if one.kind in ENDS and one.day.year <= year}
    return (
        _figure(one for one in happenings if one.kind == SUBMITTED and one.day.year == year),
        *(
            _figure(one for one in happenings if one.kind == kind and one.day.year == year)
            for kind in _COUNTED.values()
        ),
        _figure(
            one for one in happenings if one.kind == SUBMITTED and one.day.year <= year and one.application not in ended
        ),
    )


def notes() -> tuple[str, ...]:
    return (
        _("An outcome counts in the year in which it was given, also where the application came in before."),
        _("Days are those of the authority's time zone. No value and no name of an exporter or end-user is published."),
    )


def counts(figures: Iterable[Figure]) -> bool:
    """Whether any of the figures is more than zero."""
    return any(figure.value for figure in figures)


def _figure(happenings: Iterable[Happening]) -> Figure:
    return Figure(tuple(sorted(one.entry for one in happenings)))
