"""Each test file lies where what it tests lies: screening/lists/intake.py, tests/screening/lists/test_intake.py."""

from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.house.tracked import tracked

# Rooms of tests that are about no single file.
ROOMS = {
    "house": "rules that hold for the whole project",
    "journeys": "whole ways through the pages in a browser",
    "faults": "what has to be survived, whichever file it strikes",
    "golden": "decisions that were taken once and must come out the same",
}
# Test file: why no file of the product has its name.
WITHOUT_A_FILE = {
    "tests/licensing/documents/test_issued.py": "from a decision to the paper: the step, the words and the typesetter",
    "tests/screening/lists/test_real_lists.py": "every format on its publisher's own files, where those are at hand",
}
TESTS = [path for path in tracked() if path.parts[0] == "tests" and path.match("test_*.py")]
MIRRORED = [path for path in TESTS if path.parts[1] not in ROOMS]


def _mirrors(test: Path) -> list[Path]:
    """What ``test`` may be about: a module, a package, its own folder, a migration, or a file of another kind."""
    folder, name = ROOT.joinpath(*test.parts[1:-1]), test.stem.removeprefix("test_")
    own = [folder] if folder.name == name else []
    candidates = [folder / f"{name}.py", folder / name, *own]
    return [path for path in candidates if path.exists()] + [*folder.glob(f"[0-9]*_{name}.py")]


@pytest.mark.parametrize("test", MIRRORED, ids=str)
def test_it_is_about_the_file_whose_path_it_mirrors(test: Path):
    assert _mirrors(test) or str(test) in WITHOUT_A_FILE, f"{test} mirrors no file of the product"


def test_no_excuse_outlives_its_need():
    assert [name for name in WITHOUT_A_FILE if Path(name) not in MIRRORED or _mirrors(Path(name))] == []


def test_a_file_that_mirrors_nothing_would_be_found():
    assert _mirrors(Path("tests/ledger/test_tree.py"))
    assert not _mirrors(Path("tests/ledger/test_no_such_module.py"))
