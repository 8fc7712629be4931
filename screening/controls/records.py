"""Items as lines of JSON: what ``manage.py classify_items`` reads. docs/controls.md describes them.

Every line is checked before it is used; what is wrong is said with file, line and key.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

DESCRIPTION_MAX = 20_000
"""Code points. No description needs more."""


class BadItem(ValueError):
    """A line is not what it must be. The message names the file, the line (from 1) and the key."""


@dataclass(frozen=True, slots=True)
class ItemLine:
    """One item as a line gives it, its ``id`` as typed there; what is not declared or not said is ""."""

    id: str | int
    description: str
    declared_code: str
    end_use: str


def read_items(lines: Iterable[str], file: str) -> Iterator[ItemLine]:
    """An item for each line; empty lines say nothing. Raises BadItem at the first line that is none, and for an id
    that comes twice.
    """
    seen: set[str | int] = set()
    for number, line in enumerate(lines, start=1):
        if line.strip():
            item = _item(line, f"{file}, line {number}")
            if item.id in seen:
                raise BadItem(f"{file}, line {number}, id: {item.id} was given before")
            seen.add(item.id)
            yield item


def _item(line: str, where: str) -> ItemLine:
    try:
        value = json.loads(line)
    except ValueError as error:
        raise BadItem(f"{where}: not JSON ({error})") from error
    if not isinstance(value, dict):
        raise BadItem(f"{where}: must be an object, in braces")
    return ItemLine(
        id=_ident(value, where),
        description=_text(value, "description", where, needed=True),
        declared_code=_text(value, "declared_code", where),
        end_use=_text(value, "end_use", where),
    )


def _ident(value: Mapping[str, Any], where: str) -> str | int:
    found = value.get("id")
    if isinstance(found, bool) or not isinstance(found, str | int) or found == "":
        raise BadItem(f"{where}, id: must be a text or a whole number, and not be empty")
    return found


def _text(value: Mapping[str, Any], key: str, where: str, *, needed: bool = False) -> str:
    if needed and key not in value:
        raise BadItem(f"{where}, {key}: is missing")
    found = value.get(key)
    if found is None and not needed:
        return ""
    if not isinstance(found, str):
        raise BadItem(f"{where}, {key}: must be a text")
    if len(found) > DESCRIPTION_MAX:
        raise BadItem(f"{where}, {key}: has {len(found)} characters; at most {DESCRIPTION_MAX} are read")
    return found
