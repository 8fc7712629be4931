"""Editions of indicators that the authority took in: files in the document store, written once, never changed.

A ruleset freezes the values it used, so a replay never comes here. Which edition is in force is a matter of time
alone: the one taken in last. Taking an older file in again puts its values in force again.
"""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path

from django.conf import settings
from django.db import transaction

from ledger.write import append
from screening import plain
from screening.countries.indicator import Card, Value, indicator_cards
from screening.countries.intake import IndicatorRefused, Read, read_indicator
from screening.countries.values import Taken
from screening.kinds import IndicatorTakenIn
from screening.lists.raw import sync_folder
from screening.turns import take_turns

FORMAT = 1
_STAMP = "%Y%m%dT%H%M%S%fZ"


class IndicatorDamaged(RuntimeError):
    """An edition's file is not what was written. Nothing is screened on it, and nothing on the one before either."""


@dataclass(frozen=True, slots=True)
class Stored:
    """``sha256``: of the files taken in; ``files``: name and SHA-256 of each. ``rows``: country, year, value, lower and
    upper end, in thousandths.
    """

    format: int
    indicator: str
    version: str
    taken_in_at: datetime
    by: str
    sha256: str
    files: Mapping[str, str]
    left_out: tuple[tuple[str, str], ...]
    rows: tuple[tuple[str, int, int, int | None, int | None], ...]


def take_in(
    card: Card,
    files: Mapping[str, bytes],
    *,
    version: str,
    by: str,
    at: datetime,
    leave_out: Iterable[tuple[str, str]] = (),
) -> Stored:
    """Reads ``files`` whole and keeps them as the edition in force from ``at`` on.

    ``version``: the publisher's name for the edition. The log gets an entry. Raises IndicatorRefused, and then nothing
    is kept.
    """
    if not version.strip():
        raise IndicatorRefused(f"{card.title}: an edition needs the publisher's name for it.")
    read = read_indicator(files, card, leave_out)
    stored = _stored(card, read, files, version.strip(), by, at)
    with _undone_on_failure(_path(stored)), transaction.atomic():
        take_turns(f"indicator:{card.id}")
        append(_entry(stored, _newest(card.id, at)), subject=f"indicator:{card.id}", by=by, at=at)
        _write(stored)
    return stored


def imported(*, at: datetime) -> tuple[Taken, ...]:
    """The editions in force at ``at``, at most one an indicator. Raises IndicatorDamaged."""
    found = (_newest(card.id, at) for card in indicator_cards())
    return tuple(taken for taken in found if taken)


def _stored(card: Card, read: Read, files: Mapping[str, bytes], version: str, by: str, at: datetime) -> Stored:
    hashes = {name: hashlib.sha256(data).hexdigest() for name, data in sorted(files.items())}
    rows = tuple((row.country, row.year, row.value, row.lower, row.upper) for row in read.rows)
    return Stored(FORMAT, card.id, version, at, by, read.sha256, hashes, read.left_out, rows)


def _entry(stored: Stored, before: Taken | None) -> IndicatorTakenIn:
    years = [year for _code, year, *_rest in stored.rows]
    counts = {
        "values": len(stored.rows),
        "countries": len({code for code, *_rest in stored.rows}),
        "first_year": min(years),
        "last_year": max(years),
    }
    return IndicatorTakenIn(
        indicator=stored.indicator,
        edition=stored.sha256,
        version=stored.version,
        files=dict(stored.files),
        left_out=dict(stored.left_out),
        counts={what: str(count) for what, count in counts.items()},
        replaced=before.edition if before else "",
    )


@contextmanager
def _undone_on_failure(path: Path) -> Iterator[None]:
    """The file is written inside the transaction; if that fails after all, the file must not be in force without its
    entry in the log."""
    try:
        yield
    except BaseException:
        path.unlink(missing_ok=True)
        raise


def _path(stored: Stored) -> Path:
    stamp = stored.taken_in_at.astimezone(UTC).strftime(_STAMP)
    return _folder(stored.indicator) / f"{stamp}-{hashlib.sha256(plain.text(stored)).hexdigest()}.json"


def _write(stored: Stored) -> None:
    """Under another name first: whoever reads meanwhile sees the whole file or none."""
    data = plain.text(stored)
    folder = _folder(stored.indicator)
    folder.mkdir(parents=True, exist_ok=True)
    handle, draft = tempfile.mkstemp(prefix=".", dir=folder)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.rename(draft, _path(stored))
    except BaseException:
        Path(draft).unlink(missing_ok=True)
        raise
    sync_folder(folder)


def _newest(indicator: str, at: datetime) -> Taken | None:
    """Names begin with the time in UTC, so the order of names is the order of time."""
    limit = at.astimezone(UTC).strftime(_STAMP)
    paths = [path for path in _folder(indicator).glob("[0-9]*.json") if path.name.partition("-")[0] <= limit]
    return _load(max(paths, key=lambda path: path.name)) if paths else None


@lru_cache(maxsize=64)
def _load(path: Path) -> Taken:
    try:
        data = path.read_bytes()
        if hashlib.sha256(data).hexdigest() != path.stem.partition("-")[2]:
            raise IndicatorDamaged(f"{path}: changed since it was written")
        stored = plain.from_plain(Stored, plain.parse(data))
    except (OSError, ValueError) as error:
        raise IndicatorDamaged(f"{path} cannot be read ({error})") from error
    if stored.format != FORMAT:
        raise IndicatorDamaged(f"{path}: format {stored.format} is not read here; this is format {FORMAT}")
    return Taken(stored.indicator, stored.sha256, stored.version, tuple(Value(*row) for row in stored.rows))


def _folder(indicator: str) -> Path:
    return Path(settings.DOCUMENT_STORE) / "indicators" / indicator
