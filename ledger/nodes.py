"""Ask the stored tree a question of ``tree.py``: each costs two small queries, however long the log is."""

from collections.abc import Callable
from typing import TypeVar

from django.db import DEFAULT_DB_ALIAS

from ledger.models import Entry, Node
from ledger.tree import HASH_BYTES, Place, Subtree

T = TypeVar("T")


def answer(question: Callable[[Subtree], T], *, using: str = DEFAULT_DB_ALIAS) -> T:
    """What ``question`` says of the stored tree.

    It is asked twice: first with blank hashes, which shows the places that it looks at, then with those
    fetched. KeyError when the tree does not hold such a place: the caller asked beyond its size.
    """
    wanted: set[Place] = set()

    def note(level: int, index: int) -> bytes:
        wanted.add((level, index))
        return bytes(HASH_BYTES)

    question(note)
    found = _fetch(wanted, using)
    return question(lambda level, index: found[level, index])


def _fetch(wanted: set[Place], using: str) -> dict[Place, bytes]:
    leaves = [index for level, index in wanted if level == 0]
    inner = [place for place in wanted if place[0]]
    found: dict[Place, bytes] = {}
    if leaves:
        rows = Entry.objects.using(using).filter(seq__in=leaves).values_list("seq", "leaf_hash")
        found |= {(0, seq): bytes(digest) for seq, digest in rows}
    if inner:
        rows = Node.objects.using(using).filter(pk__in=inner).values_list("level", "index", "hash")
        found |= {(level, index): bytes(digest) for level, index, digest in rows}
    return found
