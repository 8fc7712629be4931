"""``make run``: the whole of Licet on private servers, with the demo's cast and lists. Ctrl-C ends all of it.

The supervisor opens PostgreSQL and Valkey, migrates as the owner, and starts web, worker and beat, each in a session
of its own, with nothing but addresses. It stops them in the order web, beat, worker, Valkey, PostgreSQL.
Addresses that the environment already names are used as they are, and then no private server is started.
"""

import os
import signal
import socket
import subprocess
import sys
import threading
from pathlib import Path

BASE_DIR = Path(__file__).resolve().parent.parent
VAR = Path(os.environ.get("LICET_VAR", BASE_DIR / "var"))
ADDRESSES = VAR / "run.env"
PYTHON = sys.executable


def main() -> int:
    port = _port(os.environ.get("PORT", "8000"))
    if port is None:
        return 2
    VAR.mkdir(parents=True, exist_ok=True)
    stopping = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, lambda _number, _frame: stopping.set())
    servers = _Servers()
    try:
        environment = servers.open()
        environment["PUBLIC_URL"] = os.environ.get("PUBLIC_URL", f"http://localhost:{port}")
        _prepare(environment, stopping)
        if not stopping.is_set():
            return _serve(environment, port, stopping)
        return 0
    except subprocess.CalledProcessError as error:
        print(f"Licet could not start: “{' '.join(error.cmd[1:])}” failed. What it said stands above.", file=sys.stderr)
        return 1
    finally:
        ADDRESSES.unlink(missing_ok=True)
        servers.close()


def _port(asked: str) -> int | None:
    """The port, if it is a number and free; else None, after saying so."""
    if not asked.isdigit() or not 0 < int(asked) < 65536:
        print(f"PORT={asked} is not a port number. Choose one from 1024 to 65535: make run PORT=8080", file=sys.stderr)
        return None
    with socket.socket() as probe:
        # A port that was just left is free for our server, which sets the same option.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", int(asked)))
        except OSError:
            print(f"Port {asked} is in use. Choose another: make run PORT={int(asked) + 1}", file=sys.stderr)
            return None
    return int(asked)


class _Servers:
    """The private servers that were needed; empty where the environment names both addresses."""

    def __init__(self) -> None:
        self.opened: list[object] = []

    def open(self) -> dict[str, str]:
        environment = {**os.environ, "DEMO": os.environ.get("DEMO", "1"), "LICET_VAR": str(VAR)}
        addresses: dict[str, str] = {}
        if "DATABASE_URL" not in environment:
            from config.embedded import open_postgres

            print("Starting a private PostgreSQL …", flush=True)
            postgres = open_postgres(VAR / "postgres")
            self.opened.append(postgres)
            postgres.create("licet")
            for name, role in (
                ("DATABASE_URL", "web"),
                ("DATABASE_OWNER_URL", "owner"),
                ("DATABASE_ERASURE_URL", "erasure"),
            ):
                addresses[name] = postgres.address(f"licet_{role}", "licet")
        if "BROKER_URL" not in environment:
            from config.embedded import open_valkey

            print("Starting a private Valkey …", flush=True)
            valkey = open_valkey(VAR / "valkey")
            self.opened.append(valkey)
            addresses["BROKER_URL"] = valkey.url
        # For manage.py in another terminal; it holds the broker's password, so only the owner reads it.
        ADDRESSES.touch(mode=0o600)
        ADDRESSES.write_text(
            "".join(f"{name}={value}\n" for name, value in (addresses | {"DEMO": environment["DEMO"]}).items())
        )
        return environment | addresses

    def close(self) -> None:
        while self.opened:
            self.opened.pop().stop()  # type: ignore[attr-defined]


def _prepare(environment: dict[str, str], stopping: threading.Event) -> None:
    steps = [["migrate", "--database", "owner", "--verbosity", "0"]]
    if environment["DEMO"] == "1":
        steps.append(["load_demo"])
    for step in steps:
        if not stopping.is_set():
            subprocess.run(
                [PYTHON, "manage.py", *step], cwd=BASE_DIR, env=environment, check=True, start_new_session=True
            )


def _serve(environment: dict[str, str], port: int, stopping: threading.Event) -> int:
    """Web, beat and worker until asked to stop or until one of them ends."""
    commands = {
        "web": [
            "-m",
            "gunicorn",
            "config.wsgi",
            "--bind",
            f"127.0.0.1:{port}",
            "--worker-class",
            "gthread",
            "--threads",
            "8",
            "--log-level",
            "warning",
        ],
        "beat": ["-m", "celery", "-A", "config", "beat", "--loglevel", "WARNING"],
        "worker": ["-m", "celery", "-A", "config", "worker", "--concurrency", "2", "--loglevel", "WARNING"],
    }
    processes = {
        name: subprocess.Popen([PYTHON, *command], cwd=BASE_DIR, env=environment, start_new_session=True)
        for name, command in commands.items()
    }
    print(
        f"\nLicet is at http://localhost:{port}/  (Ctrl-C ends it; what you enter is kept in {VAR.name}/)\n", flush=True
    )
    ended = ""
    while not stopping.wait(0.5) and not ended:
        ended = next((name for name, process in processes.items() if process.poll() is not None), "")
    if ended:
        print(f"The {ended} process ended by itself; stopping the rest.", file=sys.stderr)
    for process in processes.values():
        _stop(process)
    return 1 if ended else 0


def _stop(process: "subprocess.Popen[bytes]", seconds: float = 15) -> None:
    """Ask, wait, and only then insist: on the whole group, so that a pool leaves no child behind."""
    if process.poll() is None:
        process.terminate()
        try:
            process.wait(seconds)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()


if __name__ == "__main__":
    sys.exit(main())
