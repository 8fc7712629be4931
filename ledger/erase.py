"""Erasing personal values. The digests stay, so the tree and every proof stay; the salt goes with the value.

Runs through the "erasure" database role, which alone may delete such rows and shares no connection with the
pages. What was erased remains in old backups and in freed pages of the database until those are overwritten.
"""

import json
from collections.abc import Collection
from datetime import datetime

from django.db import transaction
from django.db.models import QuerySet

from ledger.kinds import Erased
from ledger.models import Entry, PersonalValue
from ledger.write import append

ALIAS = "erasure"
SHORT = 3  # a value of fewer characters ("NO", "12") may well stand in an honest reason


class NothingToErase(LookupError):
    """No clear value stands there: it was erased before, or the field is not personal."""


class ReasonTellsValue(ValueError):
    """The reason, which stays in the log for ever, repeats the value that is to go."""


def erase_entry(seq: int, *, fields: Collection[str] = (), why: str, by: str, at: datetime) -> Entry:
    """Erase the clear values of one entry (of all its personal fields, or of ``fields``), and log that it was
    done.

    Returns the entry that says so. Raises NothingToErase, ReasonTellsValue, and TransactionManagementError
    inside a transaction of the default alias, where the two would wait for each other.
    """
    rows = _values().filter(entry_id=seq)
    return _erase(rows.filter(field__in=fields) if fields else rows, why, by, at)


def erase_subject(subject: str, *, why: str, by: str, at: datetime) -> Entry:
    """Erase every clear value of every entry about ``subject``; otherwise as erase_entry."""
    return _erase(_values().filter(entry__subject=subject), why, by, at)


def _values() -> QuerySet[PersonalValue]:
    return PersonalValue.objects.using(ALIAS).order_by("entry_id", "field")


def _erase(rows: QuerySet[PersonalValue], why: str, by: str, at: datetime) -> Entry:
    if transaction.get_connection().in_atomic_block:
        raise transaction.TransactionManagementError("erase outside of any transaction: it has one of its own")
    with transaction.atomic(using=ALIAS, durable=True):
        found = list(rows.select_related("entry"))
        if not found:
            raise NothingToErase("there is no clear value to erase there")
        _check_reason(why, found)
        subject = found[0].entry.subject
        entry = append(Erased(tuple(map(str, found)), why), subject=subject, by=by, at=at, using=ALIAS)
        PersonalValue.objects.using(ALIAS).filter(pk__in=[row.pk for row in found]).delete()
        return entry


def _check_reason(why: str, rows: list[PersonalValue]) -> None:
    if not why.strip():
        raise ReasonTellsValue("an erasure needs a reason")
    for row in rows:
        if any(len(text) >= SHORT and text.casefold() in why.casefold() for text in _texts(json.loads(row.value))):
            raise ReasonTellsValue(f"the reason repeats the value of {row.field}, and would stay in the log")


def _texts(value: object) -> list[str]:
    match value:
        case list():
            return [str(part) for part in value]
        case dict():
            return [str(part) for part in value.values()]
    return [str(value)]
