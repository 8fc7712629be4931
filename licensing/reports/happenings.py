"""What the log says happened to applications, as plain rows from which every table is counted."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from zoneinfo import ZoneInfo

from django.conf import settings

from ledger import checkpoint, read
from ledger.models import Checkpoint

SUBMITTED = "application.submitted"
ISSUED = "licence.issued"
REFUSED = "application.refused"
WITHDRAWN = "application.withdrawn"
KINDS = (SUBMITTED, ISSUED, REFUSED, WITHDRAWN)
ENDS = (ISSUED, REFUSED, WITHDRAWN)


@dataclass(frozen=True, slots=True)
class Happening:
    """One log entry. ``day`` is the authority's; destination and codes are those of the application."""

    entry: int
    kind: str
    application: str
    day: date
    destination: str
    codes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Record:
    """All happenings that a signed checkpoint covers, and the checkpoint."""

    checkpoint: Checkpoint
    happenings: tuple[Happening, ...]

    @property
    def years(self) -> tuple[int, ...]:
        """Those in which something happened, newest first."""
        return tuple(sorted({happening.day.year for happening in self.happenings}, reverse=True))


def record() -> Record | None:
    """The log as the newest checkpoint signs it; None while nothing was signed.

    What is not signed yet is not counted: a figure must rest on something that nobody can take back.
    """
    newest = checkpoint.latest()
    if newest is None:
        return None
    return Record(newest, _happenings(newest.size, bytes(newest.root), settings.AUTHORITY.time_zone))


@lru_cache(maxsize=4)
def _happenings(size: int, root: bytes, zone: str) -> tuple[Happening, ...]:
    """The root names the log's content, so the same root never has to be read twice."""
    seen: dict[str, Happening] = {}
    found = []
    for entry in read.entries(kinds=KINDS, until=size):
        said = read.value(entry)
        first = seen.get(entry.subject)
        if entry.kind == SUBMITTED and first is not None:
            continue  # a later version of an application that was counted when it first came in
        happening = Happening(
            entry=entry.seq,
            kind=entry.kind,
            application=entry.subject,
            day=entry.at.astimezone(ZoneInfo(zone)).date(),
            destination=said.get("destination") or (first.destination if first else ""),
            codes=tuple(said["codes"]) if "codes" in said else (first.codes if first else ()),
        )
        seen.setdefault(entry.subject, happening)
        found.append(happening)
    return tuple(found)
