"""Newest first, page by page, by key: what is appended meanwhile moves nothing."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.http import Http404
from django.utils.translation import gettext as _

ROWS = 50


@dataclass(frozen=True, slots=True)
class Page:
    """Rows with the largest key first. ``newer``, ``older``: keys for ?before= and ?after=, None at either end."""

    rows: list[Any]
    newer: int | None
    older: int | None


def page(rows: QuerySet[Any], key: str, asked: Mapping[str, str]) -> Page:
    """The page that ``?before=KEY`` or ``?after=KEY`` asks for, else the newest. Http404 for a key that is none."""
    before, after = (_number(asked.get(name)) for name in ("before", "after"))
    if before is not None:
        found = list(rows.filter(**{f"{key}__gt": before}).order_by(key)[: ROWS + 1])
        shown, more_newer, more_older = found[:ROWS][::-1], len(found) > ROWS, True
    else:
        older = rows if after is None else rows.filter(**{f"{key}__lt": after})
        found = list(older.order_by(f"-{key}")[: ROWS + 1])
        shown, more_newer, more_older = found[:ROWS], after is not None, len(found) > ROWS
    if not shown:
        return Page([], None, None)
    first, last = getattr(shown[0], key), getattr(shown[-1], key)
    return Page(shown, first if more_newer else None, last if more_older else None)


def _number(text: str | None) -> int | None:
    if not text:
        return None
    if not (text.isascii() and text.isdigit()) or len(text) > 18:
        raise Http404(_("There is no such page of the log."))
    return int(text)
