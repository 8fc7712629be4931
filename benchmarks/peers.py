"""The peer in an environment of its own under ``var/benchmarks``: made when it is not there, no part of the product."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "var" / "benchmarks"
PEER = "nomenklatura==4.17.4"


def environment() -> Path:
    """The Python of the peer's environment. The first time it is made, which compiles PyICU (libicu-dev, g++)."""
    python = FOLDER / "venv" / "bin" / "python"
    if not (FOLDER / "venv" / ".ready").exists():
        uv = shutil.which("uv") or str(ROOT / ".tools" / "bin" / "uv")
        subprocess.run([uv, "venv", "--quiet", "--allow-existing", str(FOLDER / "venv")], check=True)
        subprocess.run([uv, "pip", "install", "--quiet", "--python", str(python), PEER], check=True)
        (FOLDER / "venv" / ".ready").touch()
    return python


def logic_v2(name: str, work: Iterable[dict[str, Any]]) -> list[dict[str, list[float]]]:
    """The peer's answer to each line of work (see peer.py)."""
    path = FOLDER / f"{name}.jsonl"
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8") as file:
        file.writelines(json.dumps(line) + "\n" for line in work)
    ran = subprocess.run(
        [str(environment()), str(Path(__file__).with_name("peer.py")), str(path)],
        check=True,
        stdout=subprocess.PIPE,
        text=True,
    )
    return [json.loads(line) for line in ran.stdout.splitlines()]
