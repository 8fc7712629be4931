"""Log format v1: the exact bytes of one entry, and the salted digests that stand for personal fields.

docs/log-format.md says the same in words, for somebody who writes a second verifier. A leaf is written once
and its bytes are kept as written: nothing is ever serialised a second time to be checked.
"""

import hashlib
import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from ledger.kind import Kind, kind_of

FORMAT = 1
SALT_BYTES = 32
LARGEST = 2**53 - 1  # beyond it JSON readers in other languages lose digits

SUBJECT = re.compile(r"[\x21-\x3f\x41-\x7e]{1,200}")  # printable ASCII without space and without "@"
ACTOR = re.compile(r"[a-z_]+:[A-Za-z0-9_.-]{1,100}")

CARRIED = "text, whole number, true or false, none, a list of texts, or a table of texts"
Value = str | int | bool | None | list[str] | dict[str, str]


class LeafError(ValueError):
    """A value cannot stand in the log; the message names the field."""


@dataclass(frozen=True, slots=True)
class Secret:
    """The clear value behind one salted digest, kept outside the tree so that it can be erased.

    ``value`` is canonical JSON text; ``salt`` is SALT_BYTES random bytes.
    """

    field: str
    salt: bytes
    value: str


def canonical(value: Mapping[str, object] | Value) -> str:
    """JSON text: keys sorted by code point, no white space, UTF-8 characters as they are, no floats."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)


def commit(salt: bytes, value: str) -> str:
    """SHA-256 hex of salt followed by the UTF-8 bytes of a canonical value. ValueError on a salt of another
    length.
    """
    if len(salt) != SALT_BYTES:
        raise ValueError(f"a salt has {SALT_BYTES} bytes, this one {len(salt)}")
    return hashlib.sha256(salt + value.encode()).hexdigest()


def fields_of(entry: object, salt: Callable[[int], bytes]) -> tuple[Kind, dict[str, object], tuple[Secret, ...]]:
    """Freeze an entry: its kind, its fields as the leaf carries them, and the clear values behind the
    digests.

    ``salt(n)`` gives n random bytes. Raises UnknownKind, or LeafError naming the field that cannot be
    carried.
    """
    kind = kind_of(entry)
    carried: dict[str, object] = {}
    secrets: list[Secret] = []
    for name in kind.fields:
        value = plain(name, getattr(entry, name))
        if name in kind.personal:
            secrets.append(Secret(name, salt(SALT_BYTES), canonical(value)))
            carried[name] = {"sha256": commit(secrets[-1].salt, secrets[-1].value)}
        else:
            carried[name] = value
    return kind, carried, tuple(secrets)


def body(*, seq: int, kind: Kind, subject: str, by: str, at: datetime, fields: Mapping[str, object]) -> str:
    """The leaf's text; its UTF-8 bytes are what the tree hashes. LeafError on a malformed subject, actor or
    time.
    """
    if not SUBJECT.fullmatch(subject):
        raise LeafError(f"subject: 1 to 200 printable ASCII characters without space or @, not {subject!r}")
    if not ACTOR.fullmatch(by):
        raise LeafError(f"by: an actor is written like 'user:12' or 'system:screening', not {by!r}")
    leaf = {"v": FORMAT, "seq": seq, "kind": kind.name, "kind_version": kind.version}
    return canonical({**leaf, "subject": subject, "by": by, "at": instant(at), "fields": fields})


def instant(at: datetime) -> str:
    """RFC 3339 in UTC with microseconds, always 27 characters. LeafError when the time names no zone."""
    if at.tzinfo is None:
        raise LeafError("at: the time of an entry needs a time zone")
    return at.astimezone(UTC).isoformat(timespec="microseconds").removesuffix("+00:00") + "Z"


def plain(field: str, value: object) -> Value:
    """The value as JSON carries it; tuples become lists. LeafError names a field that holds anything else."""
    match value:
        case None | bool():
            return value
        case int() if -LARGEST <= value <= LARGEST:
            return int(value)
        case str():
            return _text(field, value)
        case list() | tuple():
            return [_text(field, part) for part in value]
        case Mapping():
            return {_text(field, key): _text(field, part) for key, part in value.items()}
    raise LeafError(f"{field}: the log carries {CARRIED}, not {type(value).__name__} {value!r}")


def _text(field: str, value: object) -> str:
    if not isinstance(value, str):
        raise LeafError(f"{field}: the log carries {CARRIED}, not {type(value).__name__} inside one")
    try:
        value.encode()
    except UnicodeEncodeError:
        raise LeafError(f"{field}: the text has half a character (a lone surrogate) that has no UTF-8 form") from None
    return str(value)  # a StrEnum or lazy subclass must not reach the log as anything but text
