"""Taking in an edition of a list: all of it or nothing, and the last good edition stays in force.

The whole edition is read and checked before anything is written, so that a refusal leaves one log entry and nothing
else.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from hashlib import sha256

from django.conf import settings
from django.db import connection, transaction

from ledger.write import append
from screening.kinds import Refused, TakenIn
from screening.lists import raw
from screening.lists.cards import Card, card_of
from screening.lists.entity import to_plain
from screening.lists.formats.parsed import Parsed, ParseError
from screening.lists.formats.registry import FORMATS
from screening.models import Edition, ListedEntity, Taking

_BATCH = 2_000


class IntakeRefused(ValueError):
    """The files are no edition of the list. The message names file, row and field, or the limit that was passed."""


def take_in(list_id: str, files: Mapping[str, bytes], *, by: str, at: datetime, sample: bool = False) -> Edition:
    """Bring an edition into force. ``files``: published file name -> bytes.

    The same bytes again are the same edition, confirmed: its ``taken_in_at`` stays what it was. ``sample`` marks
    invented entities; row counts are then not asked for, and it is allowed in a demonstration only.
    Raises UnknownList, or IntakeRefused after writing the refusal's own log entry.
    """
    card = card_of(list_id)
    try:
        parsed = _read(card, files, sample)
    except (ParseError, _NotThis) as problem:
        _log_refusal(card, files, str(problem), by=by, at=at)
        raise IntakeRefused(f"{card.title}: {problem}. The edition in force did not change.") from problem
    kept = {name: raw.keep(files[name]) for name in card.files}
    with transaction.atomic():
        _take_turns(card)
        return _bring_into_force(card, parsed, kept, by=by, at=at, sample=sample)


class _NotThis(ValueError):
    """The files are readable, and still not what the card describes."""


def _read(card: Card, files: Mapping[str, bytes], sample: bool) -> Parsed:
    if sample and not settings.DEMO:
        raise _NotThis("a sample of invented entities is taken in by a demonstration only")
    for name in card.files:
        if name not in files:
            raise _NotThis(f"the file {name} is missing")
    for name, data in files.items():
        if name not in card.files:
            raise _NotThis(f"the file {name} is not one of {', '.join(card.files)}")
        if len(data) > card.largest_file_bytes:
            raise _NotThis(f"{name} is larger than the limit of {card.largest_file_bytes} bytes")
    parsed = FORMATS[card.format].parse(files)
    if not sample:
        _check_counts(card, parsed)
    return parsed


def _check_counts(card: Card, parsed: Parsed) -> None:
    counts = dict(parsed.counts)
    for what, bounds in card.rows.items():
        if not bounds.least <= counts[what] <= bounds.most:
            raise _NotThis(f"{counts[what]} {what} where the card allows {bounds.least} to {bounds.most}")


def _log_refusal(card: Card, files: Mapping[str, bytes], reason: str, *, by: str, at: datetime) -> None:
    hashes = {name: sha256(data).hexdigest() for name, data in sorted(files.items())}
    with transaction.atomic():
        append(Refused(card.id, hashes, reason), subject=f"list:{card.id}", by=by, at=at)


def _take_turns(card: Card) -> None:
    """Two intakes of one list at once wait for each other: the second finds the edition that the first made."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtext(%s))", [f"list:{card.id}"])


def _bring_into_force(
    card: Card, parsed: Parsed, kept: dict[str, str], *, by: str, at: datetime, sample: bool
) -> Edition:
    digest = edition_hash(card, kept)
    before = Taking.objects.filter(edition__list_id=card.id).select_related("edition").order_by("-at", "-id").first()
    edition = Edition.objects.filter(list_id=card.id, sha256=digest).first()
    new = edition is None
    if edition is None:
        edition = _new_edition(card, parsed, kept, digest, by=by, at=at, sample=sample)
    Taking.objects.create(edition=edition, at=at, by=by)
    entry = TakenIn(
        list_id=card.id,
        edition=digest,
        replaced=before.edition.sha256 if before else "",
        new=new,
        sample=edition.sample,
        files=kept,
        counts={what: str(count) for what, count in parsed.counts},
    )
    append(entry, subject=f"list:{card.id}", by=by, at=at)
    return edition


def edition_hash(card: Card, kept: Mapping[str, str]) -> str:
    """SHA-256 over the format, its version, and each file's name and hash: one edition, one reading of it."""
    lines = [f"{card.format} {FORMATS[card.format].version}", *(f"{name} {kept[name]}" for name in sorted(kept))]
    return sha256("\n".join(lines).encode()).hexdigest()


def _new_edition(
    card: Card, parsed: Parsed, kept: dict[str, str], digest: str, *, by: str, at: datetime, sample: bool
) -> Edition:
    edition = Edition.objects.create(
        list_id=card.id,
        sha256=digest,
        files=kept,
        counts=dict(parsed.counts),
        notes=list(parsed.notes),
        sample=sample,
        taken_in_at=at,
        by=by,
    )
    rows = (
        ListedEntity(edition=edition, place=place, entity_id=one.entity_id, kind=one.kind, data=to_plain(one))
        for place, one in enumerate(parsed.entities)
    )
    ListedEntity.objects.bulk_create(rows, batch_size=_BATCH)
    return edition
