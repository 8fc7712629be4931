import gzip
import shutil
from pathlib import Path

import pytest

from screening.cards import CardError
from screening.criteria.room import folder_of
from screening.ruleset_diff import changes
from screening.ruleset_file import draft, read, write
from tests.screening import pictures
from tests.screening.pictures import DAY

RULES = pictures.rules()
ROOM = folder_of("screening.criteria")
HOUSE = Path(ROOM).parent / "names" / "house.yaml"


@pytest.mark.parametrize("name", ["rules.json", "rules.json.gz"])
def test_a_ruleset_is_written_and_read_again(tmp_path: Path, name: str) -> None:
    write(RULES, tmp_path / name)
    assert read(tmp_path / name) == RULES
    assert draft(tmp_path / name, RULES, on=DAY).fingerprint == RULES.fingerprint


def test_the_same_ruleset_is_the_same_file(tmp_path: Path) -> None:
    for name in ("a.gz", "b.gz"):
        write(RULES, tmp_path / name)
    assert (tmp_path / "a.gz").read_bytes() == (tmp_path / "b.gz").read_bytes()


@pytest.mark.parametrize("data", [b"", b"{}", b"not gzip", gzip.compress(b'{"format":1}', mtime=0)[:-4]])
def test_what_is_no_ruleset_is_refused_by_name(tmp_path: Path, data: bytes) -> None:
    for name in ("rules.json", "rules.json.gz"):
        (tmp_path / name).write_bytes(data)
        with pytest.raises(ValueError, match=name):
            read(tmp_path / name)


def _folder(tmp_path: Path, old: str, new: str, file: str = "eu_03.yaml") -> Path:
    text = (ROOM / file).read_text("utf-8")
    assert old in text
    (tmp_path / file).write_text(text.replace(old, new), "utf-8")
    return tmp_path


def test_a_changed_card_takes_the_place_of_the_one_in_force(tmp_path: Path) -> None:
    shutil.copy(ROOM / "eu_03.examples.yaml", tmp_path)
    found = draft(_folder(tmp_path, "value: 9500", "value: 9000"), RULES, on=DAY)
    assert [(one.of, one.what) for one in changes(RULES, found)] == [("EU-03", "number points")]


def test_a_card_may_be_withdrawn(tmp_path: Path) -> None:
    folder = _folder(tmp_path, "id: DV-01", "id: DV-01\nwithdrawn: 2026-02-01", "dv_01.yaml")
    assert "DV-01" not in {card.id for card in draft(folder, RULES, on=DAY).cards}


def test_the_threshold_of_names_may_be_changed(tmp_path: Path) -> None:
    (tmp_path / "names.yaml").write_text(HOUSE.read_text("utf-8").replace("value: 6500", "value: 7200"), "utf-8")
    assert draft(tmp_path, RULES, on=DAY).threshold == 7200


@pytest.mark.parametrize(
    ("file", "text", "says"),
    [
        ("zz_99.yaml", "id: ZZ-99\n", "no criterion in force"),
        ("eu_03.yaml", "id: EU-03\n", "eu_03.yaml: law"),
        (
            "names.yaml",
            "other:\n  2026-01-01: {value: 1, set_by: a, because: b}\n",
            "names.yaml: threshold: is missing",
        ),
    ],
)
def test_a_draft_that_is_wrong_names_file_and_field(tmp_path: Path, file: str, text: str, says: str) -> None:
    (tmp_path / file).write_text(text, "utf-8")
    with pytest.raises(CardError, match=says):
        draft(tmp_path, RULES, on=DAY)


def test_an_empty_folder_is_no_draft(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="nothing would change"):
        draft(tmp_path, RULES, on=DAY)
