"""Taking in an official text: all of it or nothing, and what held before holds until then.

The whole file is read and checked before anything is written, so a refusal leaves one log entry and nothing else.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from hashlib import sha256
from typing import Any

from django.db import transaction

from ledger.write import append
from screening.controls.texts.cards import TextCard, text_card
from screening.controls.texts.formats.registry import FORMATS
from screening.controls.texts.paragraph import Parsed, TextError
from screening.kinds import TextChangeAccepted, TextRefused, TextTakenIn
from screening.lists import raw
from screening.models import ControlEdition, ControlTaking, ControlText
from screening.official_texts.editions import NoText, in_force
from screening.turns import take_turns

_BATCH = 2_000


class TextIntakeRefused(ValueError):
    """The file is no text of the list. The message names file and row, or the limit that was passed."""


@dataclass(frozen=True, slots=True)
class _Offer:
    card: TextCard
    name: str
    data: bytes
    format: str
    in_force_from: date

    @property
    def digest(self) -> str:
        """SHA-256 of the file."""
        return sha256(self.data).hexdigest()

    @property
    def edition(self) -> str:
        """SHA-256 over the day, the format with its version, and the file: one text, one reading of it."""
        lines = (self.in_force_from.isoformat(), f"{self.format} {FORMATS[self.format].version}", self.digest)
        return sha256("\n".join(lines).encode()).hexdigest()


def take_in_text(
    list_id: str,
    name: str,
    data: bytes,
    *,
    in_force_from: date,
    by: str,
    at: datetime,
    form: str = "",
    accepting: str = "",
) -> ControlEdition:
    """Take in the file ``name`` as the text of a list from a day on. ``form``: its format, the card's first without.

    The same bytes for the same day are the same edition, confirmed. ``accepting`` is a person's reason for a text that
    shrank or grew beyond its card. Raises UnknownTexts, or TextIntakeRefused after writing the refusal's log entry.
    """
    card = text_card(list_id)
    offer = _Offer(card, name, data, form or card.formats[0], in_force_from)
    try:
        parsed = _read(offer)
    except TextError as error:
        with transaction.atomic():
            refused = _refuse(offer, f"{name}: {error}", by=by, at=at)
        raise refused from error
    raw.keep(data)
    with transaction.atomic():
        settled = _settle(offer, parsed, accepting.strip(), by=by, at=at)
    if isinstance(settled, TextIntakeRefused):
        raise settled
    return settled


def _read(offer: _Offer) -> Parsed:
    card = offer.card
    if offer.format not in card.formats:
        raise TextError(0, f"the format {offer.format} is none of {', '.join(card.formats)}")
    if len(offer.data) > card.largest_file_bytes:
        raise TextError(0, f"the file is larger than the limit of {card.largest_file_bytes} bytes")
    parsed = FORMATS[offer.format].parse(offer.data, card.grammar)
    for what, bounds in card.rows.items():
        if not bounds.least <= parsed.counts[what] <= bounds.most:
            allowed = f"{bounds.least} to {bounds.most}"
            raise TextError(0, f"{parsed.counts[what]} {what} where the card allows {allowed}")
    return parsed


def _settle(
    offer: _Offer, parsed: Parsed, accepting: str, *, by: str, at: datetime
) -> ControlEdition | TextIntakeRefused:
    """Write what was read. A refusal is returned, not raised: its entry must be kept."""
    take_turns(f"controls:{offer.card.id}")
    before = _before(offer)
    change = _too_much(offer, parsed, before)
    if change and not accepting:
        most = offer.card.most_change_percent
        hint = f"the card allows a change of {most} % without a person (--accept-change and a reason)"
        return _refuse(offer, f"{offer.name}: {change}; {hint}", by=by, at=at)
    if change:
        entry = TextChangeAccepted(offer.card.id, offer.edition, change, accepting)
        append(entry, **_about(offer.card, by, at))
    return _bring_in(offer, parsed, before, by=by, at=at)


def _bring_in(offer: _Offer, parsed: Parsed, before: ControlEdition | None, *, by: str, at: datetime) -> ControlEdition:
    known = ControlEdition.objects.filter(list_id=offer.card.id, sha256=offer.edition).first()
    edition = known or _new_edition(offer, parsed, by=by, at=at)
    ControlTaking.objects.create(edition=edition, at=at, by=by)
    entry = TextTakenIn(
        list_id=offer.card.id,
        edition=edition.sha256,
        in_force_from=offer.in_force_from.isoformat(),
        replaced=before.sha256 if before else "",
        new=known is None,
        files=edition.files,
        counts={what: str(count) for what, count in edition.counts.items()},
    )
    append(entry, **_about(offer.card, by, at))
    return edition


def _new_edition(offer: _Offer, parsed: Parsed, *, by: str, at: datetime) -> ControlEdition:
    edition = ControlEdition.objects.create(
        list_id=offer.card.id,
        sha256=offer.edition,
        in_force_from=offer.in_force_from,
        format=offer.format,
        files={offer.name: offer.digest},
        counts=parsed.counts,
        notes=list(parsed.notes),
        taken_in_at=at,
        by=by,
    )
    rows = (
        ControlText(
            edition=edition,
            place=place,
            code=one.code,
            parent=one.parent,
            depth=one.depth,
            kind=one.kind.value,
            text=one.text,
        )
        for place, one in enumerate(parsed.paragraphs)
    )
    ControlText.objects.bulk_create(rows, batch_size=_BATCH)
    return edition


def _before(offer: _Offer) -> ControlEdition | None:
    """The text that held on the day until now."""
    try:
        return in_force(offer.card.id, on=offer.in_force_from)
    except NoText:
        return None


def _too_much(offer: _Offer, parsed: Parsed, before: ControlEdition | None) -> str:
    """How the text shrank or grew beyond the card, in words; "" when it did not."""
    if before is None or before.sha256 == offer.edition:
        return ""
    then, now, most = before.counts, parsed.counts, offer.card.most_change_percent
    changed = [
        f"{now[what]} {what} where the text before has {then[what]}"
        for what in now
        if abs(now[what] - then[what]) * 100 > most * then[what]
    ]
    return ", ".join(changed)


def _refuse(offer: _Offer, problem: str, *, by: str, at: datetime) -> TextIntakeRefused:
    refused = TextRefused(offer.card.id, offer.in_force_from.isoformat(), {offer.name: offer.digest}, problem)
    append(refused, **_about(offer.card, by, at))
    return TextIntakeRefused(f"{offer.card.title}: {problem}. No text changed.")


def _about(card: TextCard, by: str, at: datetime) -> dict[str, Any]:
    return {"subject": f"controls:{card.id}", "by": by, "at": at}
