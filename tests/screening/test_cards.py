from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from screening import cards
from screening.cards import CardError


@dataclass(frozen=True)
class Stamp:
    motif: str
    value: int
    since: date


GOOD = "motif: lighthouse\nvalue: 20\nsince: 2026-01-01\n"


def written(folder: Path, text: str) -> Path:
    path = folder / "stamp.yaml"
    path.write_text(text, "utf-8")
    return path


def test_a_card_is_read(tmp_path: Path) -> None:
    assert cards.load(Stamp, written(tmp_path, GOOD)) == Stamp("lighthouse", 20, date(2026, 1, 1))


@pytest.mark.parametrize(
    ("text", "field"),
    [
        (GOOD + "colour: red\n", "colour"),
        (GOOD.replace("20", "20.0"), "value"),
        (GOOD.replace("2026-01-01", "January"), "since"),
        (GOOD.replace("value: 20\n", ""), "value"),
    ],
)
def test_an_error_names_file_and_field(tmp_path: Path, text: str, field: str) -> None:
    with pytest.raises(CardError, match=rf"stamp\.yaml: {field}: "):
        cards.load(Stamp, written(tmp_path, text))


def test_a_field_given_twice_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CardError, match="value is given twice"):
        cards.load(Stamp, written(tmp_path, GOOD + "value: 30\n"))


@pytest.mark.parametrize("text", ["a: [", "- !!python/object:os.system x\n"])
def test_what_is_no_plain_yaml_is_refused(tmp_path: Path, text: str) -> None:
    with pytest.raises(CardError, match=r"stamp\.yaml"):
        cards.load(Stamp, written(tmp_path, text))


def test_a_missing_card_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(CardError, match=r"nowhere\.yaml"):
        cards.read(tmp_path / "nowhere.yaml")


def test_rows_are_named_by_their_place(tmp_path: Path) -> None:
    rows = f"- {{{GOOD.strip().replace(chr(10), ', ')}}}\n"
    assert len(cards.rows(Stamp, written(tmp_path, rows * 2))) == 2
    with pytest.raises(CardError, match=r"\[1\]\.value"):
        cards.rows(Stamp, written(tmp_path, rows + rows.replace("20,", "x,")))
    with pytest.raises(CardError, match="list of rows"):
        cards.rows(Stamp, written(tmp_path, GOOD))


def test_a_room_is_read_by_file_name_and_its_first_fault_is_named(tmp_path: Path) -> None:
    (tmp_path / "b.yaml").write_text(GOOD, "utf-8")
    (tmp_path / "a.yaml").write_text(GOOD.replace("lighthouse", "anchor"), "utf-8")

    def problems(path: Path, stamp: Stamp) -> list[cards.Problem]:
        return [("value", False, "is fine"), ("motif", stamp.motif == wrong, f"is not for {path.stem}")]

    wrong = ""
    assert [stamp.motif for stamp in cards.room(Stamp, tmp_path, problems)] == ["anchor", "lighthouse"]
    wrong = "lighthouse"
    with pytest.raises(CardError, match=r"b\.yaml: motif: is not for b"):
        cards.room(Stamp, tmp_path, problems)
