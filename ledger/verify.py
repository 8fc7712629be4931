"""Check an exported decision log, or the proof of one licence, with this file and Python 3.11 alone.

    python verify.py log EXPORT [--key KEY.pub] [--checkpoint NOTE ...]
    python verify.py proof LEAF.json PROOF.tlog-proof KEY.pub
    python verify.py document LICENCE.pdf PROOF.tlog-proof KEY.pub

``log`` recomputes the tree over every entry of an export (a folder or .zip) and compares it with the signed
checkpoints. Give --key with the public key as you know it from elsewhere, and --checkpoint with any
checkpoint that you kept from an earlier day: then nobody, the authority included, can have rewritten what
that checkpoint covers. ``proof`` checks that one entry is in the log; ``document`` that the log holds the
SHA-256 of a file.

Exit code 0: everything holds. 1: something is wrong; the first wrong entry is named. 2: could not be checked.
The format is described in docs/log-format.md; a second verifier in another language is welcome. One long file
on purpose: it travels with an export and must need nothing beside it.
"""

import argparse
import base64
import hashlib
import io
import json
import re
import sys
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import zip_longest
from pathlib import Path
from typing import IO

try:
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
except ImportError:
    Ed25519PublicKey = None  # type: ignore[assignment,misc]

FORMAT = 1
DASH = "\N{EM DASH} "


class Wrong(Exception):
    """Something does not hold."""


class Uncheckable(Exception):
    """A file that is needed is not there or cannot be read."""


# ---- the tree of RFC 6962


def leaf_hash(data: bytes) -> bytes:
    return hashlib.sha256(b"\x00" + data).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    return hashlib.sha256(b"\x01" + left + right).digest()


class Tree:
    """A tree that grows leaf by leaf and keeps only the roots of its complete subtrees, largest first."""

    def __init__(self) -> None:
        self.size = 0
        self.peaks: list[bytes] = []

    def add(self, leaf: bytes) -> None:
        self.peaks.append(leaf)
        self.size += 1
        done = self.size
        while done % 2 == 0:
            right = self.peaks.pop()
            self.peaks[-1] = node_hash(self.peaks[-1], right)
            done //= 2

    def root(self) -> bytes:
        if not self.peaks:
            return hashlib.sha256().digest()
        found = self.peaks[-1]
        for peak in reversed(self.peaks[:-1]):
            found = node_hash(peak, found)
        return found


def root_from(leaf: bytes, seq: int, size: int, proof: list[bytes]) -> bytes | None:
    """The root that a proof leads to; None when it is too short or too long for that place."""
    if not 0 <= seq < size:
        return None
    if size == 1:
        return None if proof else leaf
    if not proof:
        return None
    half = 1 << ((size - 1).bit_length() - 1)
    below, sibling = proof[:-1], proof[-1]
    if seq < half:
        left = root_from(leaf, seq, half, below)
        return left and node_hash(left, sibling)
    right = root_from(leaf, seq - half, size - half, below)
    return right and node_hash(sibling, right)


# ---- keys, signatures, checkpoints


@dataclass(frozen=True)
class Key:
    """A public key: the log's name, the short id that signature lines carry, and the key's 32 bytes."""

    name: str
    short: bytes
    public: bytes


@dataclass(frozen=True)
class Head:
    """What a checkpoint says, and where it was read."""

    size: int
    root: bytes
    source: str


def from_base64(text: str, length: int, what: str) -> bytes:
    """Strict base64: exactly one text stands for one value."""
    try:
        raw = base64.b64decode(text, validate=True)
    except ValueError:
        raw = b""
    if len(raw) != length or base64.b64encode(raw).decode() != text:
        raise Wrong(f"{what} is damaged")
    return raw


def read_key(text: str) -> Key:
    name, short, encoded = [*text.removesuffix("\n").split("+", 2), "", ""][:3]
    raw = from_base64(encoded, 33, "the public key")
    wanted = hashlib.sha256(name.encode() + b"\n" + raw).digest()[:4]
    if raw[:1] != b"\x01" or short != wanted.hex():
        raise Wrong("the public key is damaged: its name, its short id and its bytes do not belong together")
    return Key(name, wanted, raw[1:])


def read_checkpoint(note: str, key: Key, source: str) -> Head:
    """The size and root that the key's signature vouches for. Wrong when it does not hold or the text is
    malformed.
    """
    text, gap, signatures = note.rpartition("\n\n")
    lines = signatures.removesuffix("\n").split("\n")
    if not gap or not signatures.endswith("\n") or not all(line.startswith(DASH) for line in lines):
        raise Wrong(f"{source}: this is no signed checkpoint")
    mine = [line.rpartition(" ")[2] for line in lines if line.startswith(f"{DASH}{key.name} ")]
    raws = [from_base64(encoded, 68, f"{source}: the signature") for encoded in mine]
    raws = [raw[4:] for raw in raws if raw[:4] == key.short]
    if not raws:
        raise Wrong(f"{source}: not signed with the key {key.name} {key.short.hex()}")
    if not all(signed(key.public, f"{text}\n".encode(), raw) for raw in raws):
        raise Wrong(f"{source}: the signature does not hold")
    origin, size, root = [*text.split("\n"), "", ""][:3]
    if origin != key.name or not re.fullmatch(r"0|[1-9][0-9]{0,18}", size, re.ASCII):
        raise Wrong(f"{source}: the checkpoint is of another log or malformed")
    return Head(int(size), from_base64(root, 32, f"{source}: the root"), source)


def signed(public: bytes, message: bytes, signature: bytes) -> bool:
    """Ed25519, by the cryptography package where it is installed, else by the arithmetic below."""
    if Ed25519PublicKey is None:
        return signed_by_arithmetic(public, message, signature)
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, message)
    except (InvalidSignature, ValueError):
        return False
    return True


# ---- Ed25519 verification (RFC 8032, 5.1.7); no secret is handled here, so it need not run in constant time

P = 2**255 - 19
ORDER = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, -1, P) % P
Point = tuple[int, int, int, int]


def plus(a: Point, b: Point) -> Point:
    s, t = (a[1] - a[0]) * (b[1] - b[0]) % P, (a[1] + a[0]) * (b[1] + b[0]) % P
    c, d = 2 * a[3] * b[3] * D % P, 2 * a[2] * b[2] % P
    e, f, g, h = t - s, d - c, d + c, t + s
    return e * f % P, g * h % P, f * g % P, e * h % P


def times(scalar: int, point: Point) -> Point:
    total: Point = (0, 1, 1, 0)
    while scalar:
        if scalar & 1:
            total = plus(total, point)
        point, scalar = plus(point, point), scalar >> 1
    return total


def on_curve(y: int, odd: int) -> Point | None:
    """The point with this y and this parity of x, if the curve has one."""
    square = (y * y - 1) * pow(D * y * y + 1, -1, P) % P
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P:
        x = x * pow(2, (P - 1) // 4, P) % P
    if y >= P or (x * x - square) % P or (x == 0 and odd):
        return None
    x = P - x if x & 1 != odd else x
    return x, y, 1, x * y % P


def packed(point: Point) -> bytes:
    inverse = pow(point[2], -1, P)
    x, y = point[0] * inverse % P, point[1] * inverse % P
    return (y | (x & 1) << 255).to_bytes(32, "little")


def unpacked(data: bytes) -> Point | None:
    number = int.from_bytes(data, "little")
    return on_curve(number & (1 << 255) - 1, number >> 255)


BASE = on_curve(4 * pow(5, -1, P) % P, 0)


def signed_by_arithmetic(public: bytes, message: bytes, signature: bytes) -> bool:
    key, scalar = unpacked(public), int.from_bytes(signature[32:], "little")
    if key is None or BASE is None or len(signature) != 64 or scalar >= ORDER:
        return False
    challenge = int.from_bytes(hashlib.sha512(signature[:32] + public + message).digest(), "little") % ORDER
    minus_key = (P - key[0], key[1], key[2], P - key[3])
    return packed(plus(times(scalar, BASE), times(challenge, minus_key))) == signature[:32]


# ---- one export


class Export:
    """The files of an export, in a folder or a .zip."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.zip = zipfile.ZipFile(path) if path.is_file() else None

    def names(self) -> list[str]:
        if self.zip:
            return self.zip.namelist()
        return [item.relative_to(self.path).as_posix() for item in self.path.rglob("*") if item.is_file()]

    @contextmanager
    def open(self, name: str) -> Iterator[IO[bytes]]:
        try:
            with self.zip.open(name) if self.zip else (self.path / name).open("rb") as file:
                yield file
        except (OSError, KeyError) as error:
            raise Uncheckable(f"the export has no readable {name}") from error

    def text(self, name: str) -> str:
        with self.open(name) as file:
            return decoded(file.read(), name)


def decoded(data: bytes, name: str) -> str:
    try:
        return data.decode()
    except UnicodeDecodeError:
        raise Wrong(f"{name} is damaged: it is no UTF-8 text") from None


@dataclass
class Report:
    """What was found. ``first`` is the lowest entry found wrong, with the reason; ``others`` have no entry
    number.
    """

    size: int = 0
    root: bytes = b""
    heads: list[Head] = field(default_factory=list)
    first: tuple[int, str] | None = None
    others: list[str] = field(default_factory=list)

    @property
    def good(self) -> bool:
        return self.first is None and not self.others

    def blame(self, seq: int, why: str) -> None:
        if self.first is None or seq < self.first[0]:
            self.first = (seq, why)


def check_log(export: Export, key: Key, kept: list[tuple[str, str]]) -> Report:
    """Check everything in an export. ``kept`` are (name, text) of checkpoints from outside it."""
    report = Report()
    inside = sorted(name for name in export.names() if name.startswith("checkpoints/"))
    report.heads = heads([*((name, None) for name in inside), *kept], export, key, report)
    personal = clear_values(export, report)
    with export.open("entries.jsonl") as entries, export.open("leaves.txt") as leaves:
        walk(entries, leaves, personal, report)
    for seq in personal:
        report.blame(seq, "personal.jsonl has clear values for it, but there is no such entry")
    if not report.heads:
        report.others.append("no checkpoint whose signature holds: nothing vouches for these entries")
    elif report.size > (signed_size := max(head.size for head in report.heads)):
        report.blame(signed_size, f"no signed checkpoint covers it: the newest counts {signed_size} entries")
    return report


def heads(notes: list[tuple[str, str | None]], export: Export, key: Key, report: Report) -> list[Head]:
    good: dict[tuple[int, bytes], Head] = {}
    for name, text in notes:
        try:
            head = read_checkpoint(export.text(name) if text is None else text, key, name)
        except Wrong as wrong:
            report.others.append(str(wrong))
        else:
            good.setdefault((head.size, head.root), head)
    return sorted(good.values(), key=lambda head: head.size)


def clear_values(export: Export, report: Report) -> dict[int, list[dict[str, str]]]:
    """The clear values that came along, by entry; an export without personal data has no such file."""
    found: dict[int, list[dict[str, str]]] = {}
    if "personal.jsonl" not in export.names():
        return found
    with export.open("personal.jsonl") as file:
        for number, line in enumerate(lines(file), 1):
            try:
                row = json.loads(line)
                if canonical(row) != line or sorted(row) != ["field", "salt", "seq", "value"]:
                    raise ValueError
                found.setdefault(int(row["seq"]), []).append(row)
            except (ValueError, TypeError):
                report.others.append(f"personal.jsonl line {number} is damaged")
    return found


def walk(entries: IO[bytes], leaves: IO[bytes], personal: dict[int, list[dict[str, str]]], report: Report) -> None:
    """Grow the tree from the entries, and beside it from the noted hashes: where the signed root equals the
    second but not the first, the noted hashes are right and tell exactly which entry is not.
    """
    ours, noted = Tree(), Tree()
    due: dict[int, list[Head]] = {}
    for head in report.heads:
        due.setdefault(head.size, []).append(head)
    vouched = 0
    for seq, (line, note) in enumerate(zip_longest(lines(entries), lines(leaves))):
        vouched = compare(due.get(seq, []), ours, noted, vouched, report)
        if why := fault(seq, line, note, personal.pop(seq, [])):
            report.blame(seq, why)
        if line is None:
            break
        ours.add(leaf_hash(line))
        noted.add(bytes.fromhex(note.decode()) if note and re.fullmatch(rb"[0-9a-f]{64}", note) else b"")
    report.size, report.root = ours.size, ours.root()
    for head in report.heads:
        if head.size > report.size:
            report.blame(report.size, f"it is missing: {head.source} counts {head.size} entries")
    compare(due.get(ours.size, []), ours, noted, vouched, report)


def compare(due: list[Head], ours: Tree, noted: Tree, vouched: int, report: Report) -> int:
    """Compare the tree so far with the heads of its size; says up to which size they vouch for it."""
    for head in due:
        if ours.root() == head.root:
            vouched = max(vouched, head.size)
        elif noted.root() != head.root and (report.first is None or report.first[0] >= head.size):
            # Entries and noted hashes were changed alike: the last good signature is as near as one can come.
            why = f"it or a later one before {head.size} is not what {head.source} was signed over"
            report.blame(min(vouched, max(head.size - 1, 0)), why)
    return vouched


def fault(seq: int, line: bytes | None, note: bytes | None, clear: list[dict[str, str]]) -> str:
    """What is wrong with one entry by itself, or an empty text."""
    if line is None:
        return "it is missing from entries.jsonl"
    if note is None:
        return "it has no line in leaves.txt"
    if leaf_hash(line).hex().encode() != note:
        return "its bytes do not have the hash that stands in leaves.txt"
    try:
        leaf = json.loads(line)
        if leaf["v"] != FORMAT:
            return f"it is of format {leaf['v']}, which this verifier does not know"
        if leaf["seq"] != seq:
            return f"it says that it is entry {leaf['seq']}"
        return next((why for row in clear if (why := unlike(leaf["fields"], row))), "")
    except (ValueError, TypeError, KeyError):
        return "it is no entry of a decision log"


def unlike(fields: dict[str, object], row: dict[str, str]) -> str:
    if not re.fullmatch(r"[0-9a-f]{64}", row["salt"], re.ASCII):
        return "personal.jsonl has a malformed salt for it"
    digest = hashlib.sha256(bytes.fromhex(row["salt"]) + row["value"].encode()).hexdigest()
    same = fields.get(row["field"]) == {"sha256": digest}
    return "" if same else f"the clear value of {row['field']} in personal.jsonl is not the one that was logged"


def lines(file: IO[bytes]) -> Iterator[bytes]:
    """Lines without their newline. A last line that lacks it keeps a mark, so that its hash cannot come out
    right.
    """
    for line in file:
        yield line[:-1] if line.endswith(b"\n") else line + b" (cut off)"


def canonical(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


# ---- one proof


@dataclass(frozen=True)
class Proof:
    """A c2sp.org/tlog-proof@v1 file: the entry's number, its siblings up to the root, the checkpoint, and
    extra data.
    """

    index: int
    hashes: list[bytes]
    checkpoint: str
    extra: bytes


def read_proof(text: str) -> Proof:
    head, _, checkpoint = text.partition("\n\n")
    first, *rest = head.split("\n")
    extra = b""
    if rest and rest[0].startswith("extra "):
        encoded = rest.pop(0).removeprefix("extra ")
        extra = from_base64(encoded, len(encoded) // 4 * 3 - encoded[-2:].count("="), "the proof's extra line")
    index = re.fullmatch(r"index (0|[1-9][0-9]{0,18})", rest[0] if rest else "", re.ASCII)
    if first != "c2sp.org/tlog-proof@v1" or not index:
        raise Wrong("this is no c2sp.org/tlog-proof@v1 file")
    hashes = [from_base64(line, 32, "a hash of the proof") for line in rest[1:]]
    return Proof(int(index[1]), hashes, checkpoint, extra)


def check_proof(leaf: bytes, proof: Proof, key: Key) -> Head:
    """The signed head under which this leaf stands. Raises Wrong when it does not."""
    head = read_checkpoint(proof.checkpoint, key, "the proof's checkpoint")
    if root_from(leaf_hash(leaf), proof.index, head.size, proof.hashes) != head.root:
        raise Wrong(f"this is not entry {proof.index} of the signed log: the entry or the proof was changed")
    return head


def check_document(document: bytes, proof: Proof, key: Key) -> Head:
    """As check_proof, for a file whose SHA-256 stands in the entry that the proof carries along."""
    if not proof.extra:
        raise Uncheckable("the proof does not carry its entry: use «proof» and give the entry's own file")
    head = check_proof(proof.extra, proof, key)
    digest = hashlib.sha256(document).hexdigest()
    if digest not in json.loads(proof.extra)["fields"].values():
        raise Wrong(f"entry {proof.index} is in the log, but it is not about this file (SHA-256 {digest})")
    return head


# ---- what a person sees


def say(text: str) -> None:
    sys.stdout.write(text + "\n")


def run_log(wish: argparse.Namespace) -> bool:
    export = Export(wish.export)
    key = read_key(decoded(read(wish.key), "the key") if wish.key else export.text("key.pub"))
    kept = [(str(path), decoded(read(path), str(path))) for path in wish.checkpoint]
    report = check_log(export, key, kept)
    for other in report.others:
        say(f"WRONG  {other}")
    if report.first:
        say(f"WRONG  first wrong entry: {report.first[0]}: {report.first[1]}")
    if report.good:
        say(f"GOOD   {report.size} entries, root {report.root.hex()}, {len(report.heads)} checkpoints signed")
    if not wish.key:
        say("NOTE   the key came with the export: compare it with the one the authority publishes elsewhere:")
        say(f"       {key.name}+{key.short.hex()}+{base64.b64encode(bytes([1]) + key.public).decode()}")
    return report.good


def run_proof(wish: argparse.Namespace) -> bool:
    proof, key = (
        read_proof(decoded(read(wish.proof), wish.proof.name)),
        read_key(decoded(read(wish.key), "the key")),
    )
    check = check_proof if wish.what == "proof" else check_document
    head = check(read(wish.file), proof, key)
    say(f"GOOD   entry {proof.index} of {head.size} in the log {key.name}, signed by key {key.short.hex()}")
    return True


def read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise Uncheckable(f"{path} cannot be read") from error


def arguments(words: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(dest="what", required=True)
    log = commands.add_parser("log", help="check a whole export")
    log.add_argument("export", type=Path, help="the folder or .zip")
    log.add_argument("--key", type=Path, help="the public key as you know it (else the export's own)")
    log.add_argument("--checkpoint", type=Path, action="append", default=[], help="a checkpoint that you kept")
    for name in ("proof", "document"):
        command = commands.add_parser(name, help=f"check one {name}")
        for argument in ("file", "proof", "key"):
            command.add_argument(argument, type=Path)
    return parser.parse_args(words)


def main(words: list[str]) -> int:
    """Run one check; the exit code as the top of this file says."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")
    wish = arguments(words)
    try:
        return 0 if (run_log if wish.what == "log" else run_proof)(wish) else 1
    except Wrong as wrong:
        say(f"WRONG  {wrong}")
        return 1
    except (Uncheckable, OSError, zipfile.BadZipFile) as unreadable:
        say(f"CANNOT BE CHECKED  {unreadable}")
        return 2


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
