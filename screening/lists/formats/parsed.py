"""What every parser hands back, and how every parser says no."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from screening.lists.entity import Listed

_QUOTED_MAX = 300

COUNTS = ("entities", "aliases", "addresses")
"""What is counted wherever an edition is counted by what was read, and not by the rows of its files."""


class ParseError(ValueError):
    """The files are not what the format says: ``file``, ``row`` (from 1; 0 for the whole file), ``field``.

    ``unit`` says what is numbered: a row of a table, a line of text, an entry of an array.
    """

    def __init__(self, file: str, row: int, field: str, problem: str, unit: str = "row") -> None:
        # The message is kept in the decision log: a value of megabytes must not be.
        problem = problem if len(problem) <= _QUOTED_MAX else f"{problem[:_QUOTED_MAX]}…"
        self.file, self.row, self.field, self.problem = file, row, field, problem
        where = f"{file}, {unit} {row}" if row else file
        super().__init__(f"{where}, field {field}: {problem}" if field else f"{where}: {problem}")


@dataclass(frozen=True, slots=True)
class Parsed:
    """``counts``: (what was counted, how many). ``notes``: what an operator should know and no officer is hurt by."""

    entities: tuple[Listed, ...]
    counts: tuple[tuple[str, int], ...]
    notes: tuple[str, ...] = ()


def counted(entities: Sequence[Listed]) -> tuple[tuple[str, int], ...]:
    """COUNTS of what was read. Aliases are the names beside the primary one."""
    aliases = sum(len(entity.names) - 1 for entity in entities)
    addresses = sum(len(entity.addresses) for entity in entities)
    return tuple(zip(COUNTS, (len(entities), aliases, addresses), strict=True))


def only_file(files: Mapping[str, bytes]) -> tuple[str, bytes]:
    """Name and bytes of the one file of an edition; ParseError when there are more or none."""
    if len(files) != 1:
        raise ParseError(", ".join(sorted(files)) or "the edition", 0, "", "the format has exactly one file")
    ((name, data),) = files.items()
    return name, data
