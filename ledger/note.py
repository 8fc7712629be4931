"""Signed notes and checkpoints: the two text formats in which a tree head leaves the house.

Sources: c2sp.org/signed-note@v1 (Ed25519, signature type 0x01), c2sp.org/tlog-checkpoint@v1. A public key is
written as the one-line verifier key that note tools read: ``name+keyid+base64(type || key)``. Binary values
are bytes, keys of ``cryptography`` types; nothing here reads a file, a clock or a setting.
"""

import base64
import hashlib
from dataclasses import dataclass

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import load_pem_private_key

ED25519 = b"\x01"
DASH = "\N{EM DASH} "


class NoteError(ValueError):
    """A note, key or checkpoint is malformed, or its signature does not hold; the message says which."""


@dataclass(frozen=True, slots=True)
class TreeHead:
    """What a checkpoint says: the log's origin, the number of leaves, and their root (32 bytes)."""

    origin: str
    size: int
    root: bytes

    def text(self) -> str:
        """The three lines of a checkpoint, without signature."""
        return f"{self.origin}\n{self.size}\n{base64.b64encode(self.root).decode()}\n"


def private_key(pem: str) -> Ed25519PrivateKey:
    """The signing key in an unencrypted PEM text. NoteError when it is none, or of another algorithm."""
    try:
        key = load_pem_private_key(pem.encode(), password=None)
    except (ValueError, TypeError) as error:
        raise NoteError("the log's signing key is no unencrypted PEM private key") from error
    if not isinstance(key, Ed25519PrivateKey):
        raise NoteError("the log's signing key is of another algorithm than Ed25519")
    return key


def check_name(name: str) -> str:
    """The key name (for a log: its origin) as it is; NoteError when empty or with white space, control or
    plus.
    """
    if not name or "+" in name or any(char.isspace() or not char.isprintable() for char in name):
        raise NoteError(f"a log's origin has neither space nor plus sign, like 'licences.example/log', not {name!r}")
    return name


def key_id(name: str, public: Ed25519PublicKey) -> bytes:
    """The four bytes by which a signature line names its key."""
    return hashlib.sha256(check_name(name).encode() + b"\n" + ED25519 + public.public_bytes_raw()).digest()[:4]


def verifier_key(name: str, public: Ed25519PublicKey) -> str:
    """The public key as one line without newline, as outsiders keep it."""
    encoded = base64.b64encode(ED25519 + public.public_bytes_raw()).decode()
    return f"{name}+{key_id(name, public).hex()}+{encoded}"


def sign(text: str, name: str, key: Ed25519PrivateKey) -> str:
    """The note: text, empty line, one signature line. NoteError unless the text ends in a newline and is
    printable.
    """
    if not text.endswith("\n") or any(ord(char) < 0x20 and char != "\n" for char in text):
        raise NoteError("a note's text ends with a newline and has no other control character")
    signature = key_id(name, key.public_key()) + key.sign(text.encode())
    return f"{text}\n{DASH}{name} {base64.b64encode(signature).decode()}\n"


def opened(note: str, name: str, public: Ed25519PublicKey) -> str:
    """The note's text once the signature of this key holds; other keys' lines are passed over, as the format
    asks.
    """
    text, gap, lines = note.rpartition("\n\n")
    if not gap or not lines.endswith("\n"):
        raise NoteError("no signed note: text, an empty line and signature lines are wanted")
    mine = [raw for signer, raw in map(_signature, lines.splitlines()) if signer == name]
    mine = [raw[4:] for raw in mine if raw[:4] == key_id(name, public)]
    if not mine:
        raise NoteError(f"the note carries no signature of {name}'s key {key_id(name, public).hex()}")
    try:
        for signature in mine:
            public.verify(signature, (text + "\n").encode())
    except InvalidSignature:
        raise NoteError(f"the signature of {name} does not hold: the note was changed, or the key is another") from None
    return text + "\n"


def tree_head(text: str) -> TreeHead:
    """Read a checkpoint's text; extension lines are allowed and ignored. NoteError when it is malformed."""
    origin, size, root, *_extensions = [*text.split("\n"), "", "", ""]
    if not (size.isascii() and size.isdigit()) or str(int(size)) != size:
        raise NoteError(f"a checkpoint's second line is the number of entries, not {size!r}")
    digest = _decoded(root)
    if not origin or len(digest) != 32:
        raise NoteError("a checkpoint's first line is the origin and its third the root hash in base64")
    return TreeHead(origin, int(size), digest)


def _signature(line: str) -> tuple[str, bytes]:
    name, space, encoded = line.removeprefix(DASH).partition(" ")
    raw = _decoded(encoded)
    if not line.startswith(DASH) or not space or len(raw) < 5:
        raise NoteError(f"no signature line: {line!r}")
    return name, raw


def _decoded(text: str) -> bytes:
    """Strict base64, so that no two texts stand for one value; nothing where the text is malformed."""
    try:
        raw = base64.b64decode(text, validate=True)
    except ValueError:
        return b""
    return raw if base64.b64encode(raw).decode() == text else b""
