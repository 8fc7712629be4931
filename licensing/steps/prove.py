"""prove: after an issue was committed, its proof of inclusion is put beside it."""

from collections.abc import Callable
from datetime import datetime

from ledger import checkpoint, proof
from licensing.models import IssuedDocument


def compute(issued: IssuedDocument, *, at: datetime) -> Callable[[], None]:
    """Sign a checkpoint that covers the entry, if none does yet, and write the proof against it."""
    checkpoint.sign(at=at)
    text = proof.tlog_proof(issued.entry)

    def write() -> None:
        IssuedDocument.objects.filter(pk=issued.pk, proof="").update(proof=text)

    return write
