from pathlib import Path

import pytest

from screening import compiled, compiling


@pytest.fixture
def sources(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project of one room, in a Python environment of its own."""
    room = tmp_path / "project/screening/room.py"
    room.parent.mkdir(parents=True)
    room.write_text("def answer() -> int:\n    return 42\n")
    (room.parent / "compiling.py").write_text("")
    for module in (compiled, compiling):
        monkeypatch.setattr(module, "ROOT", tmp_path / "project")
        monkeypatch.setattr(module, "SOURCES", (Path("screening/room.py"),))
    monkeypatch.setattr(compiled.sys, "prefix", str(tmp_path / "environment"))
    monkeypatch.chdir(tmp_path)
    (tmp_path / "environment").mkdir()
    compiled.folder.cache_clear()
    yield room
    compiled.folder.cache_clear()


def test_a_changed_source_has_another_folder(sources: Path) -> None:
    before = compiled.folder()
    sources.write_text("def answer() -> int:\n    return 43\n")
    compiled.folder.cache_clear()
    assert compiled.folder() != before


def test_a_package_is_looked_for_in_what_was_compiled_first(sources: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("LICET_PLAIN", raising=False)
    assert compiled.beside("screening.room", ["here"]) == ["here"]
    made = compiled.folder() / "screening/room"
    made.mkdir(parents=True)
    assert compiled.beside("screening.room", ["here"]) == [str(made), "here"]
    monkeypatch.setenv("LICET_PLAIN", "1")
    assert compiled.beside("screening.room", ["here"]) == ["here"]


def test_modules_that_look_for_cards_beside_themselves_are_not_compiled() -> None:
    assert not [path for path in compiled.SOURCES if "__file__" in (compiled.ROOT / path).read_text("utf-8")]
