"""Secrets that a first look makes for itself. A production installation brings its own."""

import os
import secrets
from contextlib import suppress
from pathlib import Path

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from django.core.exceptions import ImproperlyConfigured


def keep_secret(path: Path) -> str:
    """The secret kept at ``path``, made on first use and readable by the owner alone."""
    return _kept(path, lambda: secrets.token_urlsafe(50))


def signing_key(path: Path, *, make: bool) -> str:
    """The PEM text of the log's Ed25519 key. Raises ImproperlyConfigured where it is absent and may not be made."""
    if not make and not path.exists():
        raise ImproperlyConfigured("LOG_SIGNING_KEY_FILE must name the log's Ed25519 key (PEM).")
    return _kept(path, _new_key)


def _new_key() -> str:
    return (
        Ed25519PrivateKey.generate()
        .private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
        .decode()
    )


def _kept(path: Path, make) -> str:
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        # Several processes may start at once: each writes its own file, the first link wins, all read the same.
        own = path.with_name(f"{path.name}.{os.getpid()}")
        own.touch(mode=0o600)
        own.write_text(make(), "utf-8")
        with suppress(FileExistsError):
            os.link(own, path)
        own.unlink()
    return path.read_text("utf-8")
