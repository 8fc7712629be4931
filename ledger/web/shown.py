"""One entry as a page shows it."""

from dataclasses import dataclass
from typing import Any

from ledger import read
from ledger.kind import UnknownKind, lookup
from ledger.models import Entry


@dataclass(frozen=True, slots=True)
class Field:
    """One field. ``texts``: for a list; ``pairs``: for a table; ``text``: for all else, "" where nothing was given."""

    name: str
    personal: bool
    erased: bool
    text: str = ""
    texts: tuple[str, ...] = ()
    pairs: tuple[tuple[str, str], ...] = ()


def summary(entry: Entry) -> str:
    """What such an entry says happened; "" for a kind of a newer release."""
    try:
        return lookup(entry.kind, entry.kind_version).summary
    except UnknownKind:
        return ""


def fields(entry: Entry) -> list[Field]:
    """The entry's fields in the order of its kind. Raises UnknownKind."""
    kind, values = lookup(entry.kind, entry.kind_version), read.value(entry)
    kept = {row.field for row in entry.personal.all()}
    return [_field(name, values[name], name in kind.personal, name in kept) for name in kind.fields]


def _field(name: str, value: Any, personal: bool, kept: bool) -> Field:
    if personal and not kept:
        return Field(name, personal, erased=True)
    match value:
        case list():
            return Field(name, personal, False, texts=tuple(value))
        case dict():
            return Field(name, personal, False, pairs=tuple(sorted(value.items())))
        case None:
            return Field(name, personal, False)
    return Field(name, personal, False, text=str(value).lower() if isinstance(value, bool) else str(value))
