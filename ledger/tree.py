"""The Merkle tree of RFC 6962, section 2.1: hashing, roots, inclusion and consistency proofs, and their
verification.

A tree is read through ``Subtree``: a function (level, index) -> the hash of the complete subtree over the
leaves [index * 2**level, (index + 1) * 2**level). Such hashes never change once their leaves exist, so they
can be stored; everything below is O(log n) of them. Level 0 holds the leaf hashes. All hashes are 32 bytes.

Proving and verifying share nothing but the two hash functions: a fault in one is caught by the other.
"""

import hashlib
from collections.abc import Callable, Sequence

HASH_BYTES = 32
EMPTY_ROOT = hashlib.sha256(b"").digest()

Place = tuple[int, int]
Subtree = Callable[[int, int], bytes]


def leaf_hash(data: bytes) -> bytes:
    """SHA-256 of 0x00 and the leaf's bytes."""
    return hashlib.sha256(b"\x00" + data).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    """SHA-256 of 0x01 and the two children: another prefix than a leaf's, so that neither can pose as the
    other.
    """
    return hashlib.sha256(b"\x01" + left + right).digest()


def over(leaves: Sequence[bytes]) -> Subtree:
    """A Subtree over leaf hashes held in memory."""
    known: dict[Place, bytes] = {}

    def subtree(level: int, index: int) -> bytes:
        if level == 0:
            return leaves[index]
        if (level, index) not in known:
            known[level, index] = node_hash(subtree(level - 1, 2 * index), subtree(level - 1, 2 * index + 1))
        return known[level, index]

    return subtree


def root(size: int, subtree: Subtree) -> bytes:
    """The root of the first ``size`` leaves; of none, the hash of nothing."""
    return _range(0, size, subtree) if size else EMPTY_ROOT


def grow(size: int, leaf: bytes, subtree: Subtree) -> tuple[dict[Place, bytes], bytes]:
    """Add leaf hash number ``size``: the complete subtrees that it closes (its own place first), and the new
    root.
    """
    closed: dict[Place, bytes] = {(0, size): leaf}
    level, index = 0, size
    while index & 1:
        leaf = node_hash(subtree(level, index - 1), leaf)
        level, index = level + 1, index >> 1
        closed[level, index] = leaf
    return closed, root(size + 1, lambda *place: closed[place] if place in closed else subtree(*place))


def inclusion_proof(seq: int, size: int, subtree: Subtree) -> list[bytes]:
    """The siblings on the way from leaf ``seq`` up to the root of ``size`` leaves. ValueError if there is no
    such leaf.
    """
    if not 0 <= seq < size:
        raise ValueError(f"a tree of {size} leaves has no leaf {seq}")
    proof: list[bytes] = []
    low, high = 0, size
    while high - low > 1:
        middle = low + _split(high - low)
        if seq < middle:
            proof.append(_range(middle, high, subtree))
            high = middle
        else:
            proof.append(_range(low, middle, subtree))
            low = middle
    return proof[::-1]


def consistency_proof(old: int, new: int, subtree: Subtree) -> list[bytes]:
    """What shows that the tree of ``new`` leaves begins with the tree of ``old``. ValueError unless 0 <= old
    <= new.
    """
    if not 0 <= old <= new:
        raise ValueError(f"a tree of {new} leaves does not begin with one of {old}")
    proof: list[bytes] = []
    low, high = 0, new
    if old in (0, new):
        return proof
    while old != high:
        middle = low + _split(high - low)
        if old <= middle:
            proof.append(_range(middle, high, subtree))
            high = middle
        else:
            proof.append(_range(low, middle, subtree))
            low = middle
    if low:  # the old tree is no complete subtree of the new one: its last part must be given too
        proof.append(_range(low, high, subtree))
    return proof[::-1]


def verify_inclusion(leaf: bytes, seq: int, size: int, proof: Sequence[bytes], expected: bytes) -> bool:
    """Whether leaf hash ``leaf`` is number ``seq`` under root ``expected`` of ``size`` leaves (RFC 9162,
    2.1.3.2).
    """
    if not 0 <= seq < size or any(len(part) != HASH_BYTES for part in proof):
        return False
    place, last, found = seq, size - 1, leaf
    for part in proof:
        if last == 0:
            return False
        if place & 1 or place == last:
            found = node_hash(part, found)
            while not place & 1 and place:
                place, last = place >> 1, last >> 1
        else:
            found = node_hash(found, part)
        place, last = place >> 1, last >> 1
    return last == 0 and found == expected


def verify_consistency(old: int, new: int, old_root: bytes, new_root: bytes, proof: Sequence[bytes]) -> bool:
    """Whether the tree (``new``, ``new_root``) begins with the tree (``old``, ``old_root``) (RFC 9162,
    2.1.4.2).
    """
    if not 0 <= old <= new or any(len(part) != HASH_BYTES for part in proof):
        return False
    if old == new:
        return not proof and old_root == new_root
    if old == 0:
        return not proof and old_root == EMPTY_ROOT
    # A complete old tree is a node of the new one, and is left out of the proof because the verifier has it.
    path = [old_root, *proof] if old & (old - 1) == 0 else list(proof)
    return bool(path) and _climbs(old - 1, new - 1, path, old_root, new_root)


def _climbs(place: int, last: int, path: Sequence[bytes], old_root: bytes, new_root: bytes) -> bool:
    while place & 1:
        place, last = place >> 1, last >> 1
    was = now = path[0]
    for part in path[1:]:
        if last == 0:
            return False
        if place & 1 or place == last:
            was, now = node_hash(part, was), node_hash(part, now)
            while not place & 1 and place:
                place, last = place >> 1, last >> 1
        else:
            now = node_hash(now, part)
        place, last = place >> 1, last >> 1
    return last == 0 and was == old_root and now == new_root


def _split(count: int) -> int:
    """The largest power of two below ``count``."""
    return 1 << ((count - 1).bit_length() - 1)


def _range(low: int, high: int, subtree: Subtree) -> bytes:
    """The hash over leaves [low, high), which the callers cut so that ``low`` is a multiple of the left
    part's size.
    """
    count = high - low
    if count & (count - 1) == 0:
        level = count.bit_length() - 1
        return subtree(level, low >> level)
    middle = low + _split(count)
    return node_hash(_range(low, middle, subtree), _range(middle, high, subtree))
