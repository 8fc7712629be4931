"""Signed checkpoints: what the log says of itself to the outside, and cannot take back."""

from datetime import datetime
from functools import lru_cache

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from django.conf import settings
from django.db import transaction

from ledger import note, tree
from ledger.models import Checkpoint, Head
from ledger.nodes import answer


class Inconsistent(RuntimeError):
    """The log is not a continuation of what was signed before: it was cut or rewritten. Nothing was
    signed.
    """


def sign(*, at: datetime) -> Checkpoint:
    """Sign the log as it stands and keep the note; where nothing was added since, the newest checkpoint as it
    is.

    Raises Inconsistent when the tree does not begin with the tree of the newest checkpoint, or does not match
    its own head; RuntimeError inside a transaction, whose entries might yet be rolled back.
    """
    with transaction.atomic(durable=True):
        head = Head.objects.select_for_update().first() or Head(size=0, root=tree.EMPTY_ROOT)
        newest = latest()
        _check_continues(newest, head)
        if newest and newest.size == head.size:
            return newest
        text = note.TreeHead(origin(), head.size, bytes(head.root)).text()
        signed = note.sign(text, origin(), signing_key())
        return Checkpoint.objects.create(size=head.size, root=head.root, note=signed, signed_at=at)


def latest() -> Checkpoint | None:
    """The newest checkpoint, if any was signed yet."""
    return Checkpoint.objects.order_by("-size").first()


def origin() -> str:
    """The log's name: the first line of every checkpoint."""
    return str(settings.AUTHORITY.log_origin)


def signing_key() -> Ed25519PrivateKey:
    return _parsed(settings.LOG_SIGNING_KEY)


def public_key() -> str:
    """The verifier key, one line with its newline, as it is published and exported."""
    return note.verifier_key(origin(), signing_key().public_key()) + "\n"


@lru_cache(maxsize=2)
def _parsed(pem: str) -> Ed25519PrivateKey:
    return note.private_key(pem)


def _check_continues(newest: Checkpoint | None, head: Head) -> None:
    old, new = newest.size if newest else 0, head.size
    before = bytes(newest.root) if newest else tree.EMPTY_ROOT
    if new < old:
        raise Inconsistent(f"the log has {new} entries, but a checkpoint over {old} was signed")
    now, proof = answer(lambda stored: (tree.root(new, stored), tree.consistency_proof(old, new, stored)))
    if now != bytes(head.root) or not tree.verify_consistency(old, new, before, now, proof):
        raise Inconsistent(f"the log of {new} entries does not begin with the {old} that were signed: run verify_log")
