"""The project's files: what git keeps, or in an unpacked release all but what tools leave behind."""

import subprocess
from functools import cache
from pathlib import Path

from tests.conftest import ROOT

# Made by tools, and named in .gitignore.
LEFT_BEHIND = {".venv", ".tools", "node_modules", "var", "staticfiles", "__pycache__"}


@cache
def tracked() -> tuple[Path, ...]:
    """Paths below the project's root, sorted."""
    if (ROOT / ".git").exists():
        listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True)
        found = [Path(name) for name in listed.stdout.split("\0") if name]
    else:
        found = [path.relative_to(ROOT) for path in ROOT.rglob("*") if path.is_file()]
    return tuple(sorted(path for path in found if not LEFT_BEHIND & set(path.parts) and (ROOT / path).is_file()))


def text(path: Path) -> str:
    """What the file says; "" for one that is not text."""
    try:
        return (ROOT / path).read_text("utf-8")
    except UnicodeDecodeError:
        return ""
