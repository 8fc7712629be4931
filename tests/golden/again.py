"""Assesses every golden case anew in this process: ``python -m tests.golden.again`` prints file → SHA-256 as JSON."""

import json
import locale
import sys
from functools import cache
from hashlib import sha256
from pathlib import Path

from screening import golden, plain

FOLDER = Path(__file__).resolve().parents[2] / "fixtures" / "golden"


def main() -> None:
    try:
        # A machine without that locale falls back to C, which is another one all the same.
        locale.setlocale(locale.LC_ALL, "")
    except locale.Error:
        locale.setlocale(locale.LC_ALL, "C")
    rules = cache(lambda fingerprint: golden.rules_of(FOLDER, fingerprint))
    found = {}
    for name in golden.index(FOLDER):
        one = golden.read(FOLDER / name)
        found[name] = sha256(plain.text(golden.again(one, rules(one.ruleset)))).hexdigest()
    json.dump(found, sys.stdout)


if __name__ == "__main__":
    main()
