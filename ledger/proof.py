"""Proofs for outsiders: that an entry is in the log, and that today's log begins with yesterday's."""

import base64

from ledger import tree
from ledger.models import Checkpoint, Entry
from ledger.nodes import answer


class NotYetSigned(LookupError):
    """No checkpoint covers the entry yet; ``checkpoint.sign`` makes one."""


def inclusion_proof(seq: int, size: int) -> list[bytes]:
    """The siblings of entry ``seq`` up to the root of the first ``size``. ValueError or KeyError if it has no
    such.
    """
    return answer(lambda stored: tree.inclusion_proof(seq, size, stored))


def consistency_proof(old: int, new: int) -> list[bytes]:
    """What shows that the first ``new`` entries begin with the first ``old``. ValueError unless old <=
    new.
    """
    return answer(lambda stored: tree.consistency_proof(old, new, stored))


def covering(seq: int) -> Checkpoint:
    """The newest checkpoint over entry ``seq``. Raises NotYetSigned."""
    found = Checkpoint.objects.filter(size__gt=seq).order_by("-size").first()
    if found is None:
        raise NotYetSigned(f"no signed checkpoint covers entry {seq} yet")
    return found


def tlog_proof(seq: int) -> str:
    """A c2sp.org/tlog-proof@v1 text for entry ``seq`` under the newest checkpoint over it.

    Its ``extra`` line carries the leaf's bytes, so that the holder of a licence needs no other file to check
    it (personal fields stand in the leaf as digests only). Raises NotYetSigned, Entry.DoesNotExist.
    """
    entry, signed = Entry.objects.get(seq=seq), covering(seq)
    hashes = [base64.b64encode(part).decode() for part in inclusion_proof(seq, signed.size)]
    extra = base64.b64encode(entry.body.encode()).decode()
    return "\n".join(["c2sp.org/tlog-proof@v1", f"extra {extra}", f"index {seq}", *hashes, "", signed.note])
