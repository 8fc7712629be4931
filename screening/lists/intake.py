"""Taking in an edition of a list: all of it or nothing, and the last good edition stays in force.

The whole edition is read and checked before anything is written, so that a refusal leaves one log entry and nothing
else. An edition that shrank or grew beyond its card is kept, but *held*: it is an edition without a taking, never in
force until a person has looked at what changed and accepted it with a reason.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import Any

from django.conf import settings
from django.db import transaction

from ledger.write import append
from screening.kinds import ChangeAccepted, Held, Refused, TakenIn
from screening.lists import editions, raw
from screening.lists.cards import Card, card_of
from screening.lists.entity import to_plain
from screening.lists.formats.parsed import Parsed, ParseError
from screening.lists.formats.registry import FORMATS
from screening.models import Edition, ListedEntity, Taking
from screening.turns import take_turns

_BATCH = 2_000


class IntakeRefused(ValueError):
    """The files are no edition of the list. The message names file, row and field, or the limit that was passed."""


class IntakeHeld(IntakeRefused):
    """The edition differs so much from the one in force that a person has to accept it. ``edition`` is kept."""

    def __init__(self, message: str, edition: Edition) -> None:
        super().__init__(message)
        self.edition = edition


@dataclass(frozen=True, slots=True)
class Offer:
    """Files that were read whole. ``parsed`` is None, and ``problem`` says why, where they are no edition."""

    card: Card
    hashes: Mapping[str, str]
    sample: bool
    parsed: Parsed | None
    problem: str = ""


def take_in(
    list_id: str, files: Mapping[str, bytes], *, by: str, at: datetime, sample: bool = False, accepting: str = ""
) -> Edition:
    """Bring an edition into force. ``files``: published file name -> bytes.

    The same bytes again are the same edition, confirmed: its ``taken_in_at`` stays what it was. ``sample`` marks
    invented entities; row counts are then not asked for, and it is allowed in a demonstration only. ``accepting`` is
    a person's reason for taking an edition that changed beyond the card.
    Raises UnknownList, or IntakeRefused (IntakeHeld among them) after writing the refusal's own log entry.
    """
    offer = weigh(list_id, files, sample=sample)
    with transaction.atomic():
        settled = settle(offer, by=by, at=at, accepting=accepting)
    if isinstance(settled, IntakeRefused):
        raise settled
    return settled


def weigh(list_id: str, files: Mapping[str, bytes], *, sample: bool = False) -> Offer:
    """Read and check, and keep the raw files of what can be read. Writes no row. Raises UnknownList."""
    card = card_of(list_id)
    try:
        parsed = _read(card, files, sample)
    except (ParseError, _NotThis) as problem:
        hashes = {name: sha256(data).hexdigest() for name, data in sorted(files.items())}
        return Offer(card, hashes, sample, None, str(problem))
    return Offer(card, {name: raw.keep(files[name]) for name in card.files}, sample, parsed)


def settle(offer: Offer, *, by: str, at: datetime, accepting: str = "") -> Edition | IntakeRefused:
    """Write what was weighed; call it in a transaction. A refusal is returned, not raised: its entry must be kept."""
    if offer.parsed is None:
        return refuse(offer.card, offer.problem, offer.hashes, by=by, at=at)
    take_turns(f"list:{offer.card.id}")
    before = _newest(offer.card)
    edition = _edition(offer, offer.parsed, by=by, at=at)
    change = _too_much(offer.card, before, edition)
    if change and not accepting.strip():
        return _hold(offer.card, edition, before, change, by=by, at=at)
    if change:
        append(ChangeAccepted(offer.card.id, edition.sha256, change, accepting.strip()), **_about(offer.card, by, at))
    return _bring_into_force(offer.card, edition, before, by=by, at=at)


def accept(edition: Edition, because: str, *, by: str, at: datetime) -> Edition:
    """Bring a held edition into force, with a person's reason. Raises IntakeRefused when it is not held any more."""
    card = card_of(edition.list_id)
    with transaction.atomic():
        take_turns(f"list:{card.id}")
        before = _newest(card)
        if editions.held(card.id) != edition:
            raise IntakeRefused(f"{card.title}: this edition does not wait for anybody. Nothing was changed.")
        change = _too_much(card, before, edition)
        append(ChangeAccepted(card.id, edition.sha256, change, because.strip()), **_about(card, by, at))
        return _bring_into_force(card, edition, before, by=by, at=at)


def refuse(card: Card, problem: str, hashes: Mapping[str, str], *, by: str, at: datetime) -> IntakeRefused:
    """Write the entry of a refusal; the error that says it. Call it in a transaction."""
    append(Refused(card.id, dict(hashes), problem), **_about(card, by, at))
    return IntakeRefused(f"{card.title}: {problem}. The edition in force did not change.")


def _about(card: Card, by: str, at: datetime) -> dict[str, Any]:
    return {"subject": f"list:{card.id}", "by": by, "at": at}


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


def _newest(card: Card) -> Taking | None:
    return Taking.objects.filter(edition__list_id=card.id).select_related("edition").order_by("-at", "-id").first()


def _too_much(card: Card, before: Taking | None, edition: Edition) -> str:
    """What shrank or grew beyond the card, in words; "" when nothing did. A sample is no measure for anything."""
    if before is None or before.edition.sample or edition.sample or before.edition_id == edition.pk:
        return ""
    then, now, most = before.edition.counts, edition.counts, card.most_change_percent
    changed = [
        f"{now[what]} {what} where the edition in force has {then[what]}"
        for what in card.rows
        if what in then and abs(now[what] - then[what]) * 100 > most * then[what]
    ]
    return ", ".join(changed)


def _hold(card: Card, edition: Edition, before: Taking | None, change: str, *, by: str, at: datetime) -> IntakeHeld:
    assert before is not None  # without an edition in force there is nothing to differ from
    append(Held(card.id, edition.sha256, before.edition.sha256, change), **_about(card, by, at))
    return IntakeHeld(
        f"{card.title}: {change}; the card allows a change of {card.most_change_percent} % without a person. The "
        "edition is held and the one in force did not change. Look at what changed on the list's page, and accept it "
        "there, or with --accept-change and a reason.",
        edition,
    )


def _bring_into_force(card: Card, edition: Edition, before: Taking | None, *, by: str, at: datetime) -> Edition:
    entry = TakenIn(
        list_id=card.id,
        edition=edition.sha256,
        replaced=before.edition.sha256 if before else "",
        new=not edition.takings.exists(),
        sample=edition.sample,
        files=edition.files,
        counts={what: str(count) for what, count in edition.counts.items()},
    )
    Taking.objects.create(edition=edition, at=at, by=by)
    append(entry, **_about(card, by, at))
    return edition


def edition_hash(card: Card, kept: Mapping[str, str]) -> str:
    """SHA-256 over the format, its version, and each file's name and hash: one edition, one reading of it."""
    lines = [f"{card.format} {FORMATS[card.format].version}", *(f"{name} {kept[name]}" for name in sorted(kept))]
    return sha256("\n".join(lines).encode()).hexdigest()


def _edition(offer: Offer, parsed: Parsed, *, by: str, at: datetime) -> Edition:
    digest = edition_hash(offer.card, offer.hashes)
    known = Edition.objects.filter(list_id=offer.card.id, sha256=digest).first()
    return known or _new_edition(offer, parsed, digest, by=by, at=at)


def _new_edition(offer: Offer, parsed: Parsed, digest: str, *, by: str, at: datetime) -> Edition:
    edition = Edition.objects.create(
        list_id=offer.card.id,
        sha256=digest,
        files=dict(offer.hashes),
        counts=dict(parsed.counts),
        notes=list(parsed.notes),
        sample=offer.sample,
        taken_in_at=at,
        by=by,
    )
    rows = (
        ListedEntity(edition=edition, place=place, entity_id=one.entity_id, kind=one.kind, data=to_plain(one))
        for place, one in enumerate(parsed.entities)
    )
    ListedEntity.objects.bulk_create(rows, batch_size=_BATCH)
    return edition
