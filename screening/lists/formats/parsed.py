"""What every parser hands back, and how every parser says no."""

from __future__ import annotations

from dataclasses import dataclass

from screening.lists.entity import Listed

_QUOTED_MAX = 300


class ParseError(ValueError):
    """The files are not what the format says: ``file``, ``row`` (from 1; 0 for the whole file), ``field``."""

    def __init__(self, file: str, row: int, field: str, problem: str) -> None:
        # The message is kept in the decision log: a value of megabytes must not be.
        problem = problem if len(problem) <= _QUOTED_MAX else f"{problem[:_QUOTED_MAX]}…"
        self.file, self.row, self.field, self.problem = file, row, field, problem
        where = f"{file}, row {row}" if row else file
        super().__init__(f"{where}, field {field}: {problem}" if field else f"{where}: {problem}")


@dataclass(frozen=True, slots=True)
class Parsed:
    """``counts``: (what was counted, how many). ``notes``: what an operator should know and no officer is hurt by."""

    entities: tuple[Listed, ...]
    counts: tuple[tuple[str, int], ...]
    notes: tuple[str, ...] = ()
