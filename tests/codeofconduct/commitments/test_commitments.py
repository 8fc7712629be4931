import shutil
from pathlib import Path

import pytest

import codeofconduct.commitments as room
from codeofconduct.commitments import IDS, commitments, load
from screening.cards import CardError

FOLDER = Path(room.__file__).parent
FIRST = (FOLDER / "coc_1.yaml").read_text("utf-8")


def test_the_six_are_there_in_their_order() -> None:
    assert tuple(commitment.id for commitment in commitments()) == IDS


def test_each_says_what_shows_that_it_is_kept() -> None:
    indicators = [indicator for commitment in commitments() for indicator in commitment.indicators]
    assert all(indicator.counts and indicator.shows for indicator in indicators)
    assert len({indicator.id for indicator in indicators}) == len(indicators)


def test_one_of_six_missing_is_an_error(tmp_path: Path) -> None:
    shutil.copytree(FOLDER, tmp_path / "c", ignore=shutil.ignore_patterns("coc_4.yaml", "*.py", "__pycache__"))
    with pytest.raises(CardError, match="exactly one card for each"):
        commitments(tmp_path / "c")


@pytest.mark.parametrize(
    ("old", "new", "field"),
    [
        ("id: COC-1\n", "id: COC-7\n", "id"),
        ("act: ECHRI-COC", "act: NOTHING", "act"),
        ("id: COC-1b", "id: COC-2b", "indicators"),
        ("id: COC-1b", "id: COC-1a", "indicators"),
        ("unit: cases", "unit: apples", "unit"),
        ("promise:", "promises:", "promises"),
    ],
)
def test_a_wrong_card_names_its_file_and_field(tmp_path: Path, old: str, new: str, field: str) -> None:
    assert old in FIRST
    path = tmp_path / "coc_1.yaml"
    path.write_text(FIRST.replace(old, new, 1), "utf-8")
    with pytest.raises(CardError, match=rf"coc_1\.yaml: .*{field}"):
        load(path)
