"""What happened, and can anyone prove it?

The ledger keeps the decision log: entries that are only ever inserted, a Merkle tree over them (RFC 6962),
signed checkpoints, proofs and exports. It knows nothing of applications, lists or officers: an entry is a
versioned dataclass that another app declares in its own ``kinds.py``, filed under a ``subject`` and an actor
``by``.

Read first: ``kind.py`` (what an entry kind is), ``leaf.py`` (the bytes that are hashed; see
docs/log-format.md), ``write.py`` (the one door in), ``verify.py`` (the one file an outsider needs).
``tree.py`` holds the arithmetic.

This package imports nothing here, so that ``python -m ledger.verify`` runs without Django.
"""
