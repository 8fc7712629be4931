"""Parties and listed entities for the tests of names. Every name is invented."""

from screening.case import Identifier, Party
from screening.lists.entity import Listed, ListedName
from screening.names.align import align
from screening.names.comparison import Comparison
from screening.names.parts import read_name


def party(name: str, kind: str = "person", **known: object) -> Party:
    fields: dict[str, object] = {"key": "p1", "role": "end_user", "country": "", **known}
    return Party(name=name, kind=kind, **fields)  # type: ignore[arg-type]


def listed(
    *names: str, kind: str = "person", entity_id: str = "1", weak: tuple[str, ...] = (), **known: object
) -> Listed:
    graded = [ListedName(name, "strong" if place else "primary") for place, name in enumerate(names)]
    graded += [ListedName(name, "weak") for name in weak]
    return Listed(entity_id=entity_id, kind=kind, names=tuple(graded), **known)  # type: ignore[arg-type]


def compared(asked: Party, entity: Listed, place: int = 0) -> Comparison:
    """The comparison of a party with one name of an entity."""
    query, name = read_name(asked.name, asked.kind), entity.names[place]
    read = read_name(name.text, entity.kind)
    return Comparison(asked, query, entity, name, read, align(query, read))


def number(kind: str, value: str) -> Identifier:
    return Identifier(kind, value)
