"""The log as files that anybody can check with the verifier beside them.

An export holds what the newest checkpoint covers and no more: an entry that no signature covers proves
nothing yet. Two exports at the same checkpoint are the same bytes.
"""

import os
import shutil
import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path

from django.db.models import QuerySet

from ledger import verify
from ledger.checkpoint import latest, public_key
from ledger.leaf import canonical
from ledger.models import Checkpoint, Entry, PersonalValue
from ledger.proof import NotYetSigned

CHUNK = 2000
README = """The decision log of {origin}, {size} entries, as signed in checkpoints/{size:012}.note.

Check it with Python 3.11 or later and nothing else (verify.py is one file; read it first):

    python verify.py log .

Compare key.pub with the public key as the authority publishes it elsewhere, and keep a checkpoint: next
year's log must begin with this one (python verify.py log . --key KEY --checkpoint KEPT.note).

entries.jsonl   one entry a line: exactly the bytes that were hashed; personal fields stand as salted digests
leaves.txt      the RFC 6962 leaf hash of each line, to tell which entry is wrong if one is
checkpoints/    every signed tree head (c2sp.org/tlog-checkpoint)
key.pub         the public key (c2sp.org/signed-note verifier key)
personal.jsonl  only where asked for: the clear values, with their salts
"""


class TargetExists(FileExistsError):
    """Something stands where the export should go; it is left as it is."""


def export(to: Path, *, personal: bool = False) -> Path:
    """Write an export to ``to``: a folder, or a zip where the name ends in ``.zip``. Returns ``to``.

    Raises NotYetSigned when no checkpoint was signed, TargetExists when ``to`` is there already. Made under
    another name and moved at the end: whoever finds ``to`` finds it whole.
    """
    newest = latest()
    if newest is None:
        raise NotYetSigned("nothing was signed yet: sign a checkpoint first")
    if to.exists():
        raise TargetExists(f"{to} is there already")
    with tempfile.TemporaryDirectory(dir=to.parent, prefix=".export-") as scratch:
        made = Path(scratch) / "log"
        _write(made, newest, personal)
        made.chmod(0o755)
        os.replace(_zipped(made) if to.suffix == ".zip" else made, to)
    return to


def _write(folder: Path, newest: Checkpoint, personal: bool) -> None:
    (folder / "checkpoints").mkdir(parents=True)
    rows = Entry.objects.filter(seq__lt=newest.size).order_by("seq")
    with (folder / "entries.jsonl").open("wb") as entries, (folder / "leaves.txt").open("wb") as leaves:
        for body, digest in rows.values_list("body", "leaf_hash").iterator(chunk_size=CHUNK):
            entries.write(body.encode() + b"\n")
            leaves.write(bytes(digest).hex().encode() + b"\n")
    for mark in Checkpoint.objects.filter(size__lte=newest.size):
        (folder / "checkpoints" / f"{mark.size:012}.note").write_bytes(mark.note.encode())
    if personal:
        clear = PersonalValue.objects.filter(entry_id__lt=newest.size).order_by("entry_id", "field")
        (folder / "personal.jsonl").write_bytes(b"".join(_clear_lines(clear)))
    key = public_key()
    (folder / "key.pub").write_bytes(key.encode())
    shutil.copyfile(verify.__file__, folder / "verify.py")
    text = README.format(origin=key.partition("+")[0], size=newest.size)
    (folder / "README.txt").write_bytes(text.encode())


def _clear_lines(rows: QuerySet[PersonalValue]) -> Iterator[bytes]:
    for row in rows.iterator(chunk_size=CHUNK):
        line = {"seq": row.entry_id, "field": row.field, "salt": bytes(row.salt).hex(), "value": row.value}
        yield canonical(line).encode() + b"\n"


def _zipped(folder: Path) -> Path:
    target = folder.with_suffix(".zip")
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in sorted(item for item in folder.rglob("*") if item.is_file()):
            # No time of writing, so that two exports at one checkpoint can be compared as files.
            info = zipfile.ZipInfo(path.relative_to(folder).as_posix(), (1980, 1, 1, 0, 0, 0))
            info.compress_type, info.external_attr = zipfile.ZIP_DEFLATED, 0o644 << 16
            with archive.open(info, "w", force_zip64=True) as into, path.open("rb") as source:
                shutil.copyfileobj(source, into)
    return target
