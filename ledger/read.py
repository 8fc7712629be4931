"""Reading the log: by subject, kind and place, with the clear values joined back where they still exist."""

import json
from collections.abc import Collection
from typing import Any

from django.db.models import QuerySet

from ledger.kind import lookup
from ledger.models import Entry, Head

ERASED = "[erased]"


def entries(
    *, subject: str | None = None, kinds: Collection[str] = (), since: int = 0, until: int | None = None
) -> QuerySet[Entry]:
    """Entries ``since`` <= seq < ``until`` in order of seq, of one subject and of any of ``kinds`` where
    given.
    """
    found = Entry.objects.filter(seq__gte=since).order_by("seq").prefetch_related("personal")
    if until is not None:
        found = found.filter(seq__lt=until)
    if subject is not None:
        found = found.filter(subject=subject)
    return found.filter(kind__in=kinds) if kinds else found


def value(entry: Entry) -> dict[str, Any]:
    """The entry's fields with clear personal values; an erased one reads ``ERASED``.

    Raises UnknownKind for a kind or version that this release does not know: a reader must not guess.
    """
    kind = lookup(entry.kind, entry.kind_version)
    fields: dict[str, Any] = json.loads(entry.body)["fields"]
    if kind.personal:
        clear = {row.field: json.loads(row.value) for row in entry.personal.all()}
        fields |= {name: clear.get(name, ERASED) for name in kind.personal}
    return fields


def size() -> int:
    """How many entries the log has."""
    return Head.objects.values_list("size", flat=True).first() or 0
