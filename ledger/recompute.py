"""Check the stored log against itself and against everything that was signed, from the entries' bytes up.

What ``verify.py`` does for an outsider with an export, this does inside; it also finds columns, nodes and the
head row that no longer say what the entries say. Reads all entries once: about 100,000 a few seconds.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from typing import Any

from django.utils.translation import gettext as _

from ledger import leaf, note, tree
from ledger.checkpoint import origin, signing_key
from ledger.models import Checkpoint, Entry, Head, Node, PersonalValue

CHUNK = 2000
COLUMNS = ("seq", "kind", "kind_version", "subject", "by", "at")
NONE_LEFT: tuple[int, tuple[Any, ...]] = (-1, ())


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
        faults.append(Fault(None, _("The head row has another root than the entries.")))
    faults += [fault for mark in signed if (fault := _checkpoint(mark, stored, len(leaves)))]
    return Outcome(len(leaves), root, len(signed), tuple(faults))


def _entries(size: int, leaves: list[bytes]) -> Iterator[Fault]:
    """Hash every entry into ``leaves``; stops at the first one that is missing.

    Rows come as plain tuples: a million entries would be a million model instances and as many clear values.
    """
    rows = Entry.objects.filter(seq__lt=size).order_by("seq").values_list(*COLUMNS, "body", "leaf_hash")
    clear = _clear_values(size)
    owner, values = next(clear, NONE_LEFT)
    for seq, (*columns, body, noted) in enumerate(rows.iterator(chunk_size=CHUNK)):
        if columns[0] != seq:
            break
        leaves.append(tree.leaf_hash(body.encode()))
        mine = list(values) if owner == seq else []
        if owner == seq:
            owner, values = next(clear, NONE_LEFT)
        if why := _bytes(leaves[-1], noted) or _says(_parsed(body), columns, mine):
            yield Fault(seq, why)
    if len(leaves) < size:
        yield Fault(len(leaves), _("It is missing: the log counts %(size)s entries.") % {"size": size})


def _clear_values(size: int) -> Iterator[tuple[int, Iterable[Any]]]:
    rows = PersonalValue.objects.filter(entry_id__lt=size).order_by("entry_id", "field")
    found = rows.values_list("entry_id", "field", "salt", "value").iterator(chunk_size=CHUNK)
    return groupby(found, key=itemgetter(0))


def _bytes(digest: bytes, noted: bytes) -> str:
    return "" if digest == bytes(noted) else _("Its bytes do not have its leaf hash.")


def _says(said: dict[str, Any], columns: list[Any], clear: list[Any]) -> str:
    fields = said.get("fields")
    return _columns(said, columns) or _clear(fields if isinstance(fields, dict) else {}, clear)


def _parsed(body: str) -> dict[str, Any]:
    """The leaf as a table; an empty one, which then agrees with no column, where the bytes are no entry."""
    try:
        said = json.loads(body)
    except ValueError:
        return {}
    return said if isinstance(said, dict) else {}


def _columns(said: dict[str, Any], columns: list[Any]) -> str:
    """The columns are copies of the leaf, for searching: whoever changes one makes the log tell two stories."""
    row = dict(zip(COLUMNS, columns, strict=True), v=leaf.FORMAT)
    row["at"] = leaf.instant(row["at"])
    wrong = ", ".join(name for name, value in row.items() if said.get(name) != value)
    return _("Its row says something else than its bytes: %(columns)s.") % {"columns": wrong} if wrong else ""


def _clear(fields: dict[str, Any], rows: list[Any]) -> str:
    for _seq, field, salt, value in rows:
        if fields.get(field) != {"sha256": leaf.commit(bytes(salt), value)}:
            return _("The clear value of %(field)s is not the one that was logged.") % {"field": field}
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
            yield Fault(
                index << level,
                _("The stored node %(node)s over it is not what the entries give.") % {"node": f"{level}/{index}"},
            )
    if count != sum(size >> level for level in range(1, size.bit_length())):
        yield Fault(None, _("Stored nodes are missing."))


def _checkpoint(mark: Checkpoint, stored: tree.Subtree, size: int) -> Fault | None:
    try:
        text = note.opened(mark.note, origin(), signing_key().public_key())
        said = note.tree_head(text)
    except note.NoteError as error:
        return Fault(None, _("The checkpoint over %(size)s: %(problem)s") % {"size": mark.size, "problem": error})
    if (said.origin, said.size, said.root) != (origin(), mark.size, bytes(mark.root)):
        return Fault(
            None, _("The row of the checkpoint over %(size)s says something else than its note.") % {"size": mark.size}
        )
    if said.size > size:
        return Fault(size, _("It is missing: a checkpoint over %(size)s entries was signed.") % {"size": said.size})
    if tree.root(said.size, stored) != said.root:
        return Fault(
            None,
            _("The entries are not those that the checkpoint over %(size)s was signed over.") % {"size": said.size},
        )
    return None
