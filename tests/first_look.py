"""Times the first command of the README in a fresh clone: seconds until ``GET /`` answers 200; then Ctrl-C ends all.

    python tests/first_look.py CLONE

Not a test of the suite: a suite that measures the clock turns red on a busy day. It fails only beyond the promise.
"""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from contextlib import suppress
from pathlib import Path

PROMISED_SECONDS = 120


def main(clone: Path) -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    # The variables of the surrounding run must not reach the newcomer.
    ours = ("DATABASE", "BROKER", "LICET", "DJANGO", "MAKE", "MFLAGS", "VIRTUAL_ENV")
    environment = {name: value for name, value in os.environ.items() if not name.startswith(ours)}
    begun = time.monotonic()
    with (clone.parent / "first-look.log").open("wb") as log:
        make = subprocess.Popen(
            ["make", "run", f"PORT={port}"], cwd=clone, env=environment, stdout=log, stderr=log, start_new_session=True
        )
        answered = _answers(f"http://127.0.0.1:{port}/", make)
        seconds = time.monotonic() - begun
        # Ctrl-C in a terminal reaches the whole foreground group.
        os.killpg(make.pid, signal.SIGINT)
        make.wait(60)
    left = _left_behind(clone)
    print(f"first look: GET / answered 200 after {seconds:.1f} s" if answered else "first look: no answer")
    if not answered or left or seconds > PROMISED_SECONDS:
        print((clone.parent / "first-look.log").read_text("utf-8", "replace")[-4000:])
        print(f"left behind: {left}")
        return 1
    return 0


def _answers(address: str, make: "subprocess.Popen[bytes]") -> bool:
    while make.poll() is None:
        with suppress(OSError), urllib.request.urlopen(address, timeout=5) as response:
            return bool(response.status == 200)
        time.sleep(0.2)
    return False


def _left_behind(clone: Path) -> list[str]:
    """Processes that still name the clone after Ctrl-C."""
    listing = subprocess.run(["ps", "-eo", "pid,args"], capture_output=True, text=True, check=True).stdout
    return [line for line in listing.splitlines() if str(clone) in line and "first_look" not in line]


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
