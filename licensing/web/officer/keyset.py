"""Pages of a long list by key: the next page starts after a row, so a case that arrives meanwhile moves nothing."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.core import signing
from django.db.models import Model, Q, QuerySet

# The cursor is signed only so that what comes back is one of ours; it holds nothing secret.
_SALT = "licensing.web.officer.keyset"


@dataclass(frozen=True, slots=True)
class Page:
    """``older`` and ``newer``: cursors for ``?after=`` and ``?before=``, None where there is nothing that way."""

    rows: list[Any]
    older: str | None
    newer: str | None


def page(rows: QuerySet[Any], order: tuple[str, str], *, size: int, after: str = "", before: str = "") -> Page:
    """At most ``size`` rows, after or before a cursor; a cursor that is not ours shows the first page.

    ``order``: a column or annotation without NULLs, then ``pk``, both with the same sign, as ``Sorting.order_by``
    gives them.
    """
    key = order[0].removeprefix("-")
    backward = bool(_read(before)) and not after
    cursor = _read(before if backward else after)
    found = _ordered(rows, key, descending=order[0].startswith("-") != backward, cursor=cursor)
    taken = list(found[: size + 1])
    more, taken = len(taken) > size, taken[:size]
    if backward:
        taken.reverse()
    return Page(
        taken,
        older=_cursor(taken[-1], key) if taken and (more or backward) else None,
        newer=_cursor(taken[0], key) if taken and (more if backward else bool(cursor)) else None,
    )


def _ordered(rows: QuerySet[Any], key: str, *, descending: bool, cursor: list[Any] | None) -> QuerySet[Any]:
    if cursor:
        side = "lt" if descending else "gt"
        value, pk = cursor
        rows = rows.filter(Q(**{f"{key}__{side}": value}) | Q(**{key: value, f"pk__{side}": pk}))
    sign = "-" if descending else ""
    return rows.order_by(f"{sign}{key}", f"{sign}pk")


def _cursor(row: Model, key: str) -> str:
    value = getattr(row, key)
    return signing.dumps([value.isoformat() if isinstance(value, datetime) else value, row.pk], salt=_SALT)


def _read(cursor: str) -> list[Any] | None:
    try:
        read: list[Any] = signing.loads(cursor, salt=_SALT) if cursor else []
    except signing.BadSignature:
        return None
    return read or None
