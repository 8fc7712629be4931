"""Real processes on the test's own database and broker, and locks that hold them where a fault shall strike."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from tests.servers import superuser

# Short enough that a test need not wait; nothing else differs from production.
QUICK = {"LEASE_SECONDS": "3", "SWEEPER_SECONDS": "1", "JOB_DUE_AGE_SECONDS": "1", "JOB_RETRY_SECONDS": "1"}
PATIENCE = 60.0


@pytest.fixture
def celery(server_environment: dict[str, str], tmp_path: Path) -> Iterator[Callable[..., "subprocess.Popen[bytes]"]]:
    """Starts ``celery -A config …`` in a session of its own; whatever still runs at the end is ended."""
    started: list[subprocess.Popen[bytes]] = []

    def start(*words: str) -> "subprocess.Popen[bytes]":
        environment = {**server_environment, **QUICK, "LICET_VAR": str(tmp_path / "var")}
        # The child's own settings must find the log's key of this run.
        environment["LOG_SIGNING_KEY_FILE"] = str(Path(server_environment["LICET_VAR"]) / "log_signing_key.pem")
        process = subprocess.Popen(
            [sys.executable, "-m", "celery", "-A", "config", *words, "--loglevel", "WARNING"],
            env=environment,
            start_new_session=True,
        )
        started.append(process)
        return process

    yield start
    for process in started:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def kill(process: "subprocess.Popen[bytes]") -> None:
    """kill -9, parent and pool."""
    os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def until(said: Callable[[], Any], what: str) -> Any:
    """Wait for something to become true. Fails after PATIENCE seconds, naming what was waited for."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        if answer := said():
            return answer
        time.sleep(0.05)
    raise AssertionError(f"waited {PATIENCE:.0f} s in vain: {what}")


@contextmanager
def held_rows(database: str, query: str) -> Iterator[None]:
    """Lock the rows of ``query``: whoever wants them waits until this block ends."""
    connection = superuser(database)
    connection.autocommit = False
    try:
        connection.cursor().execute(f"{query} FOR UPDATE")
        yield
    finally:
        connection.rollback()
        connection.close()


def somebody_waits(database: str) -> bool:
    """Whether a session of the web role is waiting for a lock."""
    connection = superuser(database)
    try:
        cursor = connection.cursor()
        cursor.execute(
            "SELECT count(*) FROM pg_stat_activity WHERE datname = %s AND usename = 'licet_web' "
            "AND wait_event_type = 'Lock'",
            [database],
        )
        return bool(cursor.fetchone()[0])
    finally:
        connection.close()
