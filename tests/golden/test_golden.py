"""Every golden decision comes out byte for byte the same: here, and in fresh processes elsewhere in the world.

A red test here is never mended by writing the file anew: see fixtures/golden/README.md.
"""

import json
import os
import subprocess
import sys
from functools import cache
from hashlib import sha256

import pytest

from screening import golden, plain
from screening.golden import Golden
from screening.ruleset import Ruleset
from tests.conftest import ROOT
from tests.golden.again import FOLDER

WRITE_V2 = (
    "A decision would come out otherwise than when it was taken. Do not write the file anew: write v2. Keep the method "
    "and put the change beside it (find_2 with method: 2 on the card, a v2.py, a new format). What differs:\n  "
)
NAMES = sorted(golden.index(FOLDER))
ELSEWHERE = [
    {"TZ": "Pacific/Kiritimati", "LC_ALL": "tr_TR.UTF-8", "PYTHONHASHSEED": "1"},
    {"TZ": "America/St_Johns", "LC_ALL": "C", "PYTHONHASHSEED": "4242", "PYTHONUTF8": "0"},
]
kept = pytest.mark.skipif(not NAMES, reason="no decision is golden yet: manage.py make_golden makes them")


@cache
def _rules(fingerprint: str) -> Ruleset:
    return golden.rules_of(FOLDER, fingerprint)


def _read(name: str) -> Golden:
    return golden.read(FOLDER / name)


@pytest.mark.parametrize("name", NAMES)
def test_a_golden_decision_comes_out_the_same(name: str) -> None:
    one = _read(name)
    found = golden.compared(one, _rules(one.ruleset))
    assert not found, WRITE_V2 + "\n  ".join(map(str, found))


@kept
@pytest.mark.parametrize("elsewhere", ELSEWHERE, ids=lambda elsewhere: elsewhere["TZ"])
def test_it_does_so_in_a_fresh_process_anywhere(elsewhere: dict[str, str]) -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "tests.golden.again"],
        cwd=ROOT,
        env={**os.environ, **elsewhere},
        check=True,
        stdout=subprocess.PIPE,
    )
    expected = {name: sha256(plain.text(_read(name).expected)).hexdigest() for name in NAMES}
    found = json.loads(ran.stdout)
    assert found == expected, WRITE_V2 + ", ".join(name for name in expected if found.get(name) != expected[name])


@kept
def test_no_golden_file_was_taken_away_or_slipped_in() -> None:
    assert sorted(path.name for path in FOLDER.glob("*.json")) == NAMES


@kept
def test_every_case_is_golden() -> None:
    assert {f"{draft.name}.json" for draft in golden.drafts(FOLDER / "cases.yaml")} <= {*NAMES}


@kept
def test_every_lane_and_every_group_has_one() -> None:
    found = [_read(name).expected["assessment"] for name in NAMES]
    assert {one["lane"] for one in found} == {
        "routine",
        "enhanced_review",
        "presumption_of_denial",
        "incomplete",
    }
    raised = {finding["group"] for one in found for finding in one["findings"] if finding["outcome"] == "raised"}
    asked = {finding["group"] for one in found for finding in one["findings"] if finding["severity"] != "gate"}
    assert raised >= asked - {"code"}
