"""The one door into the log."""

import secrets
from collections.abc import Callable
from datetime import datetime

from django.db import DEFAULT_DB_ALIAS, transaction

from ledger import leaf, tree
from ledger.models import Entry, Head, Node, PersonalValue
from ledger.nodes import answer


class LogDamaged(RuntimeError):
    """The stored tree contradicts itself. Nothing was written: stopping is better than continuing wrong."""


def append(
    entry: object,
    *,
    subject: str,
    by: str,
    at: datetime,
    using: str = DEFAULT_DB_ALIAS,
    salt: Callable[[int], bytes] = secrets.token_bytes,
) -> Entry:
    """Add one entry of a registered kind to the log, in the caller's transaction.

    ``subject`` is what it is about ("EX-2026-0001", "list:ofac_sdn"), ``by`` who did it ("user:12",
    "system:screening"), ``at`` an aware time. Appends take turns from here until the caller commits: finish
    the arithmetic first.

    Raises TransactionManagementError outside ``transaction.atomic()``, UnknownKind and LeafError for what
    cannot be carried, LogDamaged when the head does not match the tree.
    """
    if not transaction.get_connection(using).in_atomic_block:
        raise transaction.TransactionManagementError(
            "ledger.write.append needs a transaction: use transaction.atomic()"
        )
    kind, fields, clear = leaf.fields_of(entry, salt)
    head = _locked_head(using)
    body = leaf.body(seq=head.size, kind=kind, subject=subject, by=by, at=at, fields=fields)
    row = Entry(seq=head.size, kind=kind.name, kind_version=kind.version, subject=subject, by=by, at=at, body=body)
    row.leaf_hash = tree.leaf_hash(body.encode())
    row.save(using=using, force_insert=True)
    PersonalValue.objects.using(using).bulk_create(
        PersonalValue(entry_id=row.seq, field=part.field, salt=part.salt, value=part.value) for part in clear
    )
    _grow(head, row.leaf_hash, using)
    return row


def _locked_head(using: str) -> Head:
    """The head row, locked until the transaction ends.

    It is updated afterwards: a lock on the newest entry alone would let two writers read the same newest
    entry and fork the log. The row is made where it is absent (a new database, a flushed test).
    """
    heads = Head.objects.using(using)
    head = heads.select_for_update().first()
    if head is None:
        heads.bulk_create([Head(size=0, root=tree.EMPTY_ROOT)], ignore_conflicts=True)
        head = heads.select_for_update().get()
    return head


def _grow(head: Head, leaf_hash: bytes, using: str) -> None:
    size = head.size
    was, (closed, now) = answer(
        lambda subtree: (tree.root(size, subtree), tree.grow(size, leaf_hash, subtree)), using=using
    )
    if was != bytes(head.root):
        raise LogDamaged(f"the head of {size} entries does not match the stored tree: run verify_log")
    Node.objects.using(using).bulk_create(
        Node(level=level, index=index, hash=digest) for (level, index), digest in closed.items() if level
    )
    head.size, head.root = size + 1, now
    head.save(using=using, force_update=True)
