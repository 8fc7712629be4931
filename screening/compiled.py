"""Where the compiled rooms stand: what takes a search its time, for machines that have a C compiler.

``python -m screening.compiling`` makes a folder of extension modules beside the installed packages, named after the
sources they were made from; a changed source has another folder, so that none is ever run by an older one. Where there
is no such folder, or LICET_PLAIN is set, the same sources run as Python: the same numbers, half as fast.
"""

from __future__ import annotations

import os
import platform
import sys
from functools import cache
from hashlib import sha256
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

_NAMES = (
    *("align", "bones", "candidates", "choice", "compounds", "draft", "fold", "index", "joins", "keys", "kin", "known"),
    *("meet", "packed", "parts", "postings", "sound", "wordlist"),
    *("features/facts", "features/whole", "features/words", "methods/v1"),
)
SOURCES = (
    Path("screening/names/native.pyx"),
    *(Path(f"screening/names/{name}.py") for name in _NAMES),
)
"""From the root of the project. Modules that look for cards beside themselves stay where they are."""


@cache
def folder() -> Path:
    """The folder of what these sources compile to, for this Python and machine, whether it is there or not."""
    read = sha256(b"\0".join((ROOT / source).read_bytes() for source in (*SOURCES, Path("screening/compiling.py"))))
    read.update(f"{sys.implementation.cache_tag} {platform.machine()}".encode())
    return Path(sys.prefix) / "licet-compiled" / read.hexdigest()[:16]


def beside(package: str, path: list[str]) -> list[str]:
    """Where a package is looked for: its compiled modules first, where there are any."""
    made = folder() / package.replace(".", "/")
    return [str(made), *path] if made.is_dir() and "LICET_PLAIN" not in os.environ else path
