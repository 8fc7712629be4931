"""Whether a document is one that this authority issued: asked of the decision log, by number or by fingerprint."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from ledger import checkpoint, read
from licensing.models import IssuedDocument


class Standing(StrEnum):
    VALID = "valid"
    EXPIRED = "expired"
    REFUSAL = "refusal"


@dataclass(frozen=True, slots=True)
class Found:
    """All that a stranger is told of a document. ``signed``: size of the newest checkpoint over the entry, or None."""

    number: str
    kind: str
    standing: Standing
    issued_at: datetime
    valid_until: date | None
    sha256: str
    entry: int
    signed: int | None


def by_number(number: str, *, on: date) -> Found | None:
    return _found(IssuedDocument.objects.filter(number__iexact=number).first(), on)


def by_fingerprint(sha256: str, *, on: date) -> Found | None:
    return _found(IssuedDocument.objects.filter(sha256=sha256).first(), on)


def _found(row: IssuedDocument | None, on: date) -> Found | None:
    """None too where the log does not bear the row out: the log is what counts."""
    if row is None or not _in_log(row):
        return None
    newest = checkpoint.latest()
    return Found(
        number=row.number,
        kind=row.kind,
        standing=_standing(row, on),
        issued_at=row.issued_at,
        valid_until=row.valid_until,
        sha256=row.sha256,
        entry=row.entry,
        signed=newest.size if newest and newest.size > row.entry else None,
    )


def _in_log(row: IssuedDocument) -> bool:
    kinds = ("licence.issued", "application.refused")
    entry = read.entries(kinds=kinds, since=row.entry, until=row.entry + 1).first()
    if entry is None:
        return False
    said = read.value(entry)
    return (said["number"], said["sha256"]) == (row.number, row.sha256)


def _standing(row: IssuedDocument, on: date) -> Standing:
    if row.valid_until is None:
        return Standing.REFUSAL
    return Standing.VALID if on <= row.valid_until else Standing.EXPIRED
