"""Check the stored log against itself and against everything that was signed, from the entries' bytes up.

What ``verify.py`` does for an outsider with an export, this does inside; it also finds columns, nodes and the
head row that no longer say what the entries say. Reads all entries once: about 100,000 a few seconds.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass

from ledger import leaf, note, tree
from ledger.checkpoint import origin, signing_key
from ledger.models import Checkpoint, Entry, Head, Node

CHUNK = 2000


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that does not hold. ``seq`` is the entry, or None where no single entry is at fault."""

    seq: int | None
    why: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was recomputed: entries counted, their root, checkpoints compared, and the first faults found."""

    size: int
    root: bytes
    checkpoints: int
    faults: tuple[Fault, ...]

    @property
    def good(self) -> bool:
        return not self.faults

    @property
    def first_wrong(self) -> int | None:
        """The lowest entry at fault."""
        return min((fault.seq for fault in self.faults if fault.seq is not None), default=None)


def recompute() -> Outcome:
    """Recompute the whole tree. Checkpoints are read before the head and the head before the entries, so that
    whatever is appended meanwhile is never taken for a fault."""
    signed = list(Checkpoint.objects.order_by("size"))
    head = Head.objects.first() or Head(size=0, root=tree.EMPTY_ROOT)
    leaves: list[bytes] = []
    faults = [*_entries(head.size, leaves)]
    stored = tree.over(leaves)
    faults += _nodes(stored, len(leaves), {fault.seq for fault in faults if fault.seq is not None})
    root = tree.root(len(leaves), stored)
    if root != bytes(head.root) and len(leaves) == head.size:
        faults.append(Fault(None, "the head row has another root than the entries"))
    faults += [fault for mark in signed if (fault := _checkpoint(mark, stored, len(leaves)))]
    return Outcome(len(leaves), root, len(signed), tuple(faults))


def _entries(size: int, leaves: list[bytes]) -> Iterator[Fault]:
    """Hash every entry into ``leaves``; stops at the first one that is missing."""
    rows = Entry.objects.filter(seq__lt=size).order_by("seq").prefetch_related("personal")
    for seq, entry in enumerate(rows.iterator(chunk_size=CHUNK)):
        if entry.seq != seq:
            break
        leaves.append(tree.leaf_hash(entry.body.encode()))
        if why := _entry(entry, leaves[-1]):
            yield Fault(seq, why)
    if len(leaves) < size:
        yield Fault(len(leaves), f"it is missing: the log counts {size} entries")


def _entry(entry: Entry, digest: bytes) -> str:
    if digest != bytes(entry.leaf_hash):
        return "its bytes do not have its leaf hash"
    said = json.loads(entry.body)
    columns = {
        "v": leaf.FORMAT,
        "seq": entry.seq,
        "kind": entry.kind,
        "kind_version": entry.kind_version,
        "subject": entry.subject,
        "by": entry.by,
        "at": leaf.instant(entry.at),
    }
    if wrong := [name for name, value in columns.items() if said.get(name) != value]:
        return f"its row says something else than its leaf: {', '.join(wrong)}"
    for clear in entry.personal.all():
        if said["fields"].get(clear.field) != {"sha256": leaf.commit(bytes(clear.salt), clear.value)}:
            return f"the clear value of {clear.field} is not the one that was logged"
    return ""


def _nodes(stored: tree.Subtree, size: int, wrong: set[int]) -> Iterator[Fault]:
    """Faults of stored nodes, lowest first; one over an entry that is already named says nothing new."""
    rows = Node.objects.order_by("level", "index").values_list("level", "index", "hash")
    count = 0
    for level, index, digest in rows.iterator(chunk_size=CHUNK):
        if (index + 1) << level > size:
            continue  # appended since, or beyond a missing entry that is already named
        count += 1
        if stored(level, index) == bytes(digest):
            continue
        if not any(seq >> level == index for seq in wrong):
            wrong.add(index << level)
            yield Fault(index << level, f"the stored node {level}/{index} over it is not what the entries give")
    if count != sum(size >> level for level in range(1, size.bit_length())):
        yield Fault(None, "stored nodes are missing")


def _checkpoint(mark: Checkpoint, stored: tree.Subtree, size: int) -> Fault | None:
    try:
        text = note.opened(mark.note, origin(), signing_key().public_key())
        said = note.tree_head(text)
    except note.NoteError as error:
        return Fault(None, f"checkpoint {mark.size}: {error}")
    if (said.origin, said.size, said.root) != (origin(), mark.size, bytes(mark.root)):
        return Fault(None, f"checkpoint {mark.size}: its row says something else than its note")
    if said.size > size:
        return Fault(size, f"it is missing: a checkpoint over {said.size} entries was signed")
    if tree.root(said.size, stored) != said.root:
        return Fault(None, f"the entries are not those that the checkpoint over {said.size} was signed over")
    return None
