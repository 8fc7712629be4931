from datetime import date
from pathlib import Path

import pytest

from screening.cards import CardError
from screening.controls import catalogue as room
from screening.controls.catalogue import catalogue, declared, known_codes, load_entry, load_named
from screening.controls.codes import ControlCodeError
from tests.screening.pictures import DAY

ENTRY = Path(room.__file__).parent / "entries" / "eu" / "4a005.yaml"


def test_every_named_code_has_a_card_that_is_flagged_and_no_other_is() -> None:
    known = catalogue(DAY)
    flagged = {entry.code for entry in known.entries if entry.surveillance}
    assert len(known.named) == 11
    assert flagged == {row.code.replace("4E001.a", "4E001").replace("4E001.c", "4E001") for row in known.named}


def test_cards_of_four_laws_are_there_and_keys_are_single() -> None:
    known = catalogue(DAY)
    assert {entry.jurisdiction for entry in known.entries} == {"eu", "us", "eu-torture", "eu-article-5"}
    assert {"0A978", "3A981", "5A980", "2019/125-III.2", "5A002", "face-recognition"} <= {
        entry.code for entry in known.entries
    }
    assert len({(entry.jurisdiction, entry.version, entry.code) for entry in known.entries}) == len(known.entries)


def test_every_entry_says_what_could_release_it_and_where_it_is_read() -> None:
    assert all(entry.notes and entry.near_misses and entry.sources for entry in catalogue(DAY).entries)


def test_what_is_in_force_depends_on_the_day() -> None:
    assert {entry.jurisdiction for entry in catalogue(date(2021, 9, 8)).entries} == {"eu-torture"}
    assert catalogue(date(2024, 10, 15)).named == ()


def test_days_with_the_same_content_share_one_catalogue() -> None:
    assert catalogue(date(2026, 6, 1)) is catalogue(date(2026, 6, 2))


def test_a_card_lies_in_the_folder_of_its_law(tmp_path: Path) -> None:
    path = tmp_path / "us" / ENTRY.name
    path.parent.mkdir()
    path.write_text(ENTRY.read_text("utf-8"), "utf-8")
    with pytest.raises(CardError, match="lies in the folder us"):
        room._placed(path)


def test_a_mistyped_code_is_answered_with_known_ones() -> None:
    assert str(declared("5a001F")) == "5A001.f"
    with pytest.raises(ControlCodeError) as refused:
        declared("4D04")
    assert refused.value.nearest[0] == "4D004"
    assert "5A001.f.2" in known_codes()


@pytest.mark.parametrize(
    ("old", "new", "field"),
    [
        ("code: 4A005\ntitle", "code: 4A5\ntitle", "code"),
        ("code: 4A005\ntitle", "code: 4D004\ntitle", "code"),
        ("  - code: 4A005", "  - code: 5A001.f", "wordings"),
        ("- perimeter intrusion", "- PERIMETER intrusion", "near_misses"),
        ("words: digital rights|drm", "words: 'digital rights|'", "notes"),
        ("form: technology", "form: paper", "becomes"),
        ("surveillance: true", "surveillance: true\nimplies: [covert]", "implies"),
        ("surveillance: true", "surveillance: perhaps", "surveillance"),
        ("regime:", "regimes:", "regimes"),
        ("since: 2021-09-09", "since: early", "since"),
    ],
)
def test_a_wrong_entry_names_its_file_and_field(tmp_path: Path, old: str, new: str, field: str) -> None:
    text = ENTRY.read_text("utf-8")
    assert old in text
    path = tmp_path / ENTRY.name
    path.write_text(text.replace(old, new, 1), "utf-8")
    with pytest.raises(CardError, match=rf"4a005\.yaml: {field}"):
        load_entry(path)


def test_a_named_code_is_in_its_normal_form(tmp_path: Path) -> None:
    path = tmp_path / "surveillance.yaml"
    path.write_text("- {code: 5a001f, since: 2024-10-16, what: x}\n")
    with pytest.raises(CardError, match="normal form"):
        load_named(path)


def test_everyday_goods_are_read_from_every_file_of_their_room_each_once() -> None:
    terms = catalogue(DAY).everyday
    assert {"garden chairs", "Bürostühle", "krzesła biurowe", "사무용 의자", "ofis koltuğu", "صندلی اداری"} <= set(
        terms
    )
    assert len(terms) == len(set(terms))


@pytest.mark.parametrize(
    ("text", "where"), [("[soap]", "odd.yaml"), ("food: [1]", r"odd\.yaml: food"), ("a: soap", "a")]
)
def test_a_wrong_file_of_everyday_goods_names_itself(tmp_path: Path, text: str, where: str) -> None:
    (tmp_path / "odd.yaml").write_text(text, "utf-8")
    with pytest.raises(CardError, match=where):
        room._everyday(tmp_path)
