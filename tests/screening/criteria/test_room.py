import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from screening.cards import CardError
from screening.criteria.room import folder_of, function, room_cards
from tests.screening.criteria.test_card_file import GOOD
from tests.screening.pictures import ROOMS


@pytest.fixture
def room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., str]:
    """A maker of rooms: file names with their content."""

    def make(**files: str) -> str:
        name = f"room_{tmp_path.name.replace('-', '_')}_{len(sys.modules)}"
        folder = tmp_path / name
        folder.mkdir()
        (folder / "__init__.py").write_text("")
        for file, text in files.items():
            stem, _, kind = file.partition("__")
            (folder / f"{stem}.{kind.replace('_', '.')}").write_text(text)
        monkeypatch.syspath_prepend(str(tmp_path))
        return name

    return make


def test_the_folder_is_the_list() -> None:
    assert [[card.id for card in room_cards(room)] for room in ROOMS] == [
        [
            *_ids("CO", 7),
            *_ids("DV", 4),
            *_ids("EU", 8),
            *_ids("IT", 11),
            *_ids("LG", 4),
            *_ids("SG", 4),
            *_ids("TX", 5),
        ],
        ["CC-01", "CC-02", "CC-03"],
    ]


def test_three_files_of_one_name_are_a_criterion(room: Callable[..., str]) -> None:
    name = room(xx_01__yaml=GOOD, xx_01__py="def find(*a): ...\ndef find_2(*a): ...\n", xx_01__examples_yaml="[]")
    (card,) = room_cards(name)
    assert function(card).__name__ == "find"
    assert function(card).__module__ == f"{name}.xx_01"


def test_a_card_names_the_method_that_computes_it(room: Callable[..., str]) -> None:
    code = "def find(*a): ...\ndef find_2(*a): ...\n"
    name = room(xx_01__yaml=GOOD + "method: 2\n", xx_01__py=code, xx_01__examples_yaml="[]")
    assert function(room_cards(name)[0]).__name__ == "find_2"


@pytest.mark.parametrize("missing", ["xx_01__yaml", "xx_01__py", "xx_01__examples_yaml"])
def test_two_files_of_three_are_an_error(room: Callable[..., str], missing: str) -> None:
    files = {"xx_01__yaml": GOOD, "xx_01__py": "", "xx_01__examples_yaml": "[]"}
    del files[missing]
    with pytest.raises(CardError, match="xx_01"):
        room_cards(room(**files))


def test_a_room_is_one_folder() -> None:
    assert folder_of("screening.criteria").name == "criteria"
    with pytest.raises(ImportError):
        folder_of("screening.nowhere")


def _ids(kind: str, last: int) -> list[str]:
    return [f"{kind}-{number:02}" for number in range(1, last + 1)]
