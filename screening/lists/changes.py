"""What changed between two editions of a list: who was added, who was removed, and of whom it says something else."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields

from django.db.models import Exists, OuterRef, QuerySet

from screening.case import Identifier
from screening.lists.entity import Listed, ListedName, from_plain
from screening.models import Edition, ListedEntity

ADDED, REMOVED, CHANGED = "added", "removed", "changed"
KINDS = (ADDED, REMOVED, CHANGED)


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field of an entity: values that are gone and values that came, as the publisher writes them."""

    field: str
    gone: tuple[str, ...]
    came: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """One entity. ``name``: its primary name, the newer one of a changed entity. ``fields`` is empty unless it changed;
    a changed entity without fields is only read in another way than before.
    """

    entity_id: str
    kind: str
    name: str
    fields: tuple[FieldChange, ...] = ()


def counts(before: Edition, after: Edition) -> dict[str, int]:
    """Kind of change → how many entities."""
    return {kind: _rows(before, after, kind).count() for kind in KINDS}


def changes(before: Edition, after: Edition, kind: str, *, beyond: str = "", size: int = 50) -> list[Change]:
    """At most ``size`` changes of one kind in the order of their ids, those behind the id ``beyond``."""
    rows = list(_rows(before, after, kind).filter(entity_id__gt=beyond).order_by("entity_id")[:size])
    if kind != CHANGED:
        return [_whole(kind, from_plain(row.data)) for row in rows]
    old = before.entities.filter(entity_id__in=[row.entity_id for row in rows])
    was = {row.entity_id: from_plain(row.data) for row in old}
    return [_changed(was[row.entity_id], from_plain(row.data)) for row in rows]


def _rows(before: Edition, after: Edition, kind: str) -> QuerySet[ListedEntity]:
    """Added and changed ones as they are after, removed ones as they were before."""
    here, there = (before, after) if kind == REMOVED else (after, before)
    same_id = ListedEntity.objects.filter(edition=there, entity_id=OuterRef("entity_id"))
    rows = here.entities.all()
    if kind != CHANGED:
        return rows.filter(~Exists(same_id))
    return rows.filter(Exists(same_id)).exclude(Exists(same_id.filter(data=OuterRef("data"))))


def _whole(kind: str, entity: Listed) -> Change:
    return Change(entity.entity_id, kind, entity.names[0].text)


def _changed(old: Listed, new: Listed) -> Change:
    found = []
    for field in fields(Listed):
        was, now = _values(getattr(old, field.name)), _values(getattr(new, field.name))
        if was != now:
            found.append(FieldChange(field.name, _without(was, now), _without(now, was)))
    return Change(new.entity_id, CHANGED, new.names[0].text, tuple(found))


def _without(these: Iterable[str], those: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(value for value in these if value not in those)


def _values(said: object) -> tuple[str, ...]:
    """A field as a row of texts; one that is empty has none."""
    if isinstance(said, tuple):
        return tuple(text for part in said for text in _values(part))
    if isinstance(said, ListedName):
        return (f"{said.text} ({said.quality})",)
    if isinstance(said, Identifier):
        return (f"{said.kind} {said.value}",)
    return (str(said),) if said else ()
