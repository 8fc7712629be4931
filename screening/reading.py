"""The index of a long list, its names read by a process for each processor: reading them takes most of the time.

The processes are started as programs of their own: a Celery worker may have no children of ``multiprocessing``, and a
web process has threads that a fork would break. Whatever becomes of them, the index is made: what one of them does not
answer is read here. It is the same index, byte for byte, however many read.
"""

from __future__ import annotations

import gc
import logging
import os
import pickle
import struct
import subprocess
import sys
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from itertools import chain, islice
from pathlib import Path
from queue import SimpleQueue
from typing import IO

from screening.lists.entity import Listed
from screening.names.draft import Draft
from screening.names.index import Index, finish
from screening.names.packed import freeze_entity, thaw_entity

_CHUNK = 1_000
_ALONE = 4_000
"""Entities that one process reads sooner than others are started."""

_MOST = 4
"""Readers: more than these would wait for the one that puts together what they read."""

_AHEAD = 2
_SIZE = struct.Struct(">Q")
_ROOT = Path(__file__).parents[1]
_log = logging.getLogger(__name__)

Chunk = list[str]
"""Entities as ``freeze_entity`` writes them."""


def build(edition: str, entities: Iterable[Listed], *, list_id: str = "", readers: int | None = None) -> Index:
    """As ``names.index.build``. ``readers``: processes that read names, as many as processors if not said."""
    rest = iter(entities)
    first = list(islice(rest, _ALONE + 1))
    wanted = min(_MOST, processors()) if readers is None else readers
    draft = Draft()
    if len(first) > _ALONE and wanted > 1:
        with _Crew(wanted) as crew:
            for part in crew.drafts(_chunks(chain(first, rest))):
                draft.join(part)
    else:
        for entity in chain(first, rest):
            draft.add(entity)
    return finish(edition, draft, list_id=list_id)


def processors() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def draft_of(chunk: Chunk) -> Draft:
    """The draft of some entities alone. Raises UnreadableName."""
    draft = Draft()
    for text in chunk:
        draft.add(thaw_entity(text))
    return draft


def serve(asked: IO[bytes], answers: IO[bytes]) -> None:
    """What a reader does: the draft of every chunk, an empty answer where there is none, until it is left alone."""
    while chunk := _receive(asked):
        try:
            found = pickle.dumps(draft_of(pickle.loads(chunk)), protocol=5)  # noqa: S301  from who started us
        except Exception:  # whoever asked reads the chunk and meets the same error where it can be said
            found = b""
        _send(answers, found)


def _chunks(entities: Iterator[Listed]) -> Iterator[Chunk]:
    while chunk := [freeze_entity(entity) for entity in islice(entities, _CHUNK)]:
        yield chunk


class _Crew:
    """Readers, and a thread for each that waits for it."""

    def __init__(self, readers: int) -> None:
        self._idle: SimpleQueue[subprocess.Popen[bytes] | None] = SimpleQueue()
        self._all = [_started() for _ in range(readers)]
        for reader in self._all:
            self._idle.put(reader)
        self._threads = ThreadPoolExecutor(readers)

    def __enter__(self) -> _Crew:
        return self

    def __exit__(self, *_: object) -> None:
        self._threads.shutdown(cancel_futures=True)
        for reader in self._all:
            if reader:
                _dismissed(reader)

    def drafts(self, chunks: Iterator[Chunk]) -> Iterator[Draft]:
        """The draft of each chunk, in their order; few are under way at a time, for each takes memory."""
        pending: deque[Future[Draft]] = deque()
        for chunk in chunks:
            pending.append(self._threads.submit(self._draft, chunk))
            if len(pending) > _AHEAD * len(self._all):
                yield pending.popleft().result()
        while pending:
            yield pending.popleft().result()

    def _draft(self, chunk: Chunk) -> Draft:
        reader = self._idle.get()
        try:
            found = _asked(reader, chunk) if reader else b""
        except OSError as lost:
            _log.warning("A process that read names is lost (%s); its names are read here", lost)
            found, reader = b"", None
        self._idle.put(reader)
        return pickle.loads(found) if found else draft_of(chunk)  # noqa: S301  from a process that we started


def _started() -> subprocess.Popen[bytes] | None:
    """A reader; None where no process can be started."""
    known = os.environ.get("PYTHONPATH", "")
    path = os.pathsep.join([str(_ROOT), *([known] if known else [])])
    try:
        return subprocess.Popen(
            [sys.executable, "-m", "screening.reading"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": path},
        )
    except OSError as refused:
        _log.warning("No process can be started to read names (%s); they are read here", refused)
        return None


def _dismissed(reader: subprocess.Popen[bytes]) -> None:
    """Ended: a reader goes when nothing more can be asked of it."""
    for pipe in (reader.stdin, reader.stdout):
        if pipe:
            with suppress(OSError):
                pipe.close()
    reader.wait()


def _asked(reader: subprocess.Popen[bytes], chunk: Chunk) -> bytes:
    """What it answers. OSError: it is gone."""
    if not reader.stdin or not reader.stdout:
        raise BrokenPipeError("no pipe leads to it")
    _send(reader.stdin, pickle.dumps(chunk, protocol=5))
    found = _receive(reader.stdout)
    if found is None:
        raise BrokenPipeError("it ended before it answered")
    return found


def _send(pipe: IO[bytes], message: bytes) -> None:
    pipe.write(_SIZE.pack(len(message)))
    pipe.write(message)
    pipe.flush()


def _receive(pipe: IO[bytes]) -> bytes | None:
    """The next message; None when the other side ended."""
    head = pipe.read(_SIZE.size)
    if len(head) < _SIZE.size:
        return None
    (size,) = _SIZE.unpack(head)
    message = pipe.read(size)
    return message if len(message) == size else None


if __name__ == "__main__":
    gc.disable()  # a reader lives for one list, and nothing that it makes goes in circles
    serve(sys.stdin.buffer, sys.stdout.buffer)
