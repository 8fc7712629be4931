"""What a process of its own is measured by: ``python -m benchmarks.worker build|open FOLDER`` (see ``memory``)."""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import time
from hashlib import file_digest
from pathlib import Path
from typing import Any

import numpy as np


def memory(task: str, folder: Path) -> dict[str, float]:
    """Figures of a fresh process that builds the index of ``folder``/entities.jsonl, or opens it and searches."""
    root = Path(__file__).resolve().parent.parent
    ran = subprocess.run(
        [sys.executable, "-m", "benchmarks.worker", task, str(folder)],
        check=True,
        cwd=root,
        stdout=subprocess.PIPE,
        text=True,
    )
    found: dict[str, float] = json.loads(ran.stdout)
    return found


def _build(folder: Path) -> dict[str, float]:
    from screening.names.pack import pack
    from screening.names.records import read_records
    from screening.reading import build, processors

    before, spent, began = _private(), time.process_time(), time.perf_counter()
    with (folder / "entities.jsonl").open(encoding="utf-8") as lines:
        index = build("bench", (record.listed() for record in read_records(lines, "entities.jsonl") if record.names))
    seconds, wall = time.process_time() - spent, time.perf_counter() - began
    helped = resource.getrusage(resource.RUSAGE_CHILDREN)
    (folder / "arrays").mkdir(exist_ok=True)
    for name, array in pack(index).items():
        np.save(folder / "arrays" / f"{name}.npy", array)
    size = sum(path.stat().st_size for path in (folder / "arrays").iterdir())
    return {
        "entities": len(index.entities),
        "names": index.height,
        "seconds": seconds,
        "readers": processors(),
        "readers_seconds": helped.ru_utime + helped.ru_stime,
        "reader_peak_mb": helped.ru_maxrss / 1e3,
        "wall_seconds": wall,
        "peak_mb": _peak(),
        "before_mb": before,
        "files_mb": size / 1e6,
    }


def _open(folder: Path) -> dict[str, float]:
    start = time.process_time()
    from screening.names.pack import unpack
    from screening.names.records import read_records

    imported = time.process_time()
    arrays: dict[str, Any] = {}
    for path in sorted((folder / "arrays").iterdir()):
        with path.open("rb") as file:
            file_digest(file, "sha256")  # the shelf checks every file before it believes it
        arrays[path.stem] = np.load(path, mmap_mode="r")
    index = unpack("bench", "bench", arrays)
    opened = time.process_time()
    with (folder / "queries.jsonl").open(encoding="utf-8") as lines:
        queries = list(read_records(lines, "queries.jsonl"))
    asked = time.process_time()
    index.best_of(queries[0].parties(), threshold=1, limit=10)
    first = time.process_time() - asked
    for query in queries:
        index.best_of(query.parties(), threshold=1, limit=10)
    return {
        "import_seconds": imported - start,
        "open_seconds": opened - imported,
        "first_search_seconds": first,
        "private_mb": _private(),
        "peak_mb": _peak(),
    }


def _private() -> float:
    """Megabytes that this process alone holds: the mapped files of the index are shared and not among them."""
    lines = Path("/proc/self/smaps_rollup").read_text().splitlines()
    return sum(int(line.split()[1]) for line in lines if line.startswith(("Private_Clean", "Private_Dirty"))) / 1e3


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3


if __name__ == "__main__":
    print(json.dumps({"build": _build, "open": _open}[sys.argv[1]](Path(sys.argv[2]))))  # noqa: T201
