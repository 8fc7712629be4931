import subprocess
import sys
from pathlib import Path

import pytest

from screening import compiled, compiling
from tests.screening.test_compiled import sources as sources


def test_a_room_is_compiled_once_and_what_was_made_of_older_sources_goes(
    sources: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    pytest.importorskip("Cython", reason="the compiler's packages are not installed")
    old = compiled.folder().parent / "0ld"
    old.mkdir(parents=True)
    assert compiling.main() == 0
    if "nothing could be compiled" in capfd.readouterr().out:
        pytest.skip("no C compiler")
    (made,) = (compiled.folder() / "screening").iterdir()
    assert made.name.startswith("room.")
    assert not old.exists()
    assert [path.name for path in compiled.folder().parent.iterdir()] == [compiled.folder().name]
    asked = "import room; print(room.answer(), room.__file__)"
    ran = subprocess.run([sys.executable, "-c", asked], cwd=made.parent, capture_output=True, text=True, check=True)
    assert ran.stdout.split() == ["42", str(made)]
    stood = made.stat().st_mtime_ns
    assert compiling.main() == 0
    assert made.stat().st_mtime_ns == stood


def test_without_a_compiler_it_says_so_and_leaves_nothing(
    sources: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("CC", "/nowhere/cc")
    assert compiling.main() == 0
    assert "plain Python" in capfd.readouterr().out
    assert list(compiled.folder().parent.iterdir()) == []
