from pathlib import Path

import pytest

from screening.cards import CardError
from screening.lists.cards import FOLDER, UnknownList, card_of, load_cards

CARD = (FOLDER / "ofac-sdn.yaml").read_text("utf-8")


def test_every_card_says_what_an_authority_must_know() -> None:
    assert [card.id for card in load_cards()] == ["ofac-sdn"]
    card = card_of("ofac-sdn")
    assert card.required
    assert card.files == ("sdn.csv", "add.csv", "alt.csv")
    assert card.stale_after.days == 14
    assert card.rows["entities"].least == 5_000
    assert all((card.title, card.publisher, card.licence, card.legal_basis))


def test_an_unknown_list_is_named_with_the_known_ones() -> None:
    with pytest.raises(UnknownList, match=r"no list “atlantis”\. Known lists: ofac-sdn"):
        card_of("atlantis")


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("id: ofac-sdn", "id: other", "id: is not the name of the file"),
        ("format: ofac_sdn", "format: runes", "format: “runes” is none of ofac_sdn"),
        ("  sdn.csv: https://", "  sdn.csv: http://", "addresses: must all begin with https://"),
        ("  sdn.csv: ", "  sdm.csv: ", "addresses: must name exactly the files"),
        ("refresh_hours: 24", "refresh_hours: 0", "refresh_hours: must be at least 1"),
        ("stale_after_hours: 336", "stale_after_hours: 1", "stale_after_hours: must not be less"),
        ("largest_file_bytes: 67108864", "largest_file_bytes: 0", "largest_file_bytes: must be at least 1"),
        ("{least: 5000, most: 40000}", "{least: 5000, most: 400}", "rows: needs 1 <= least <= most"),
        ("  entities: {", "  giants: {", "rows: must bound exactly entities, aliases, addresses"),
        ("required: true", "required: maybe", "required: "),
        ("required: true", "required: true\ncolour: red", "colour: "),
        ("required: true\n", "", "required: "),
    ],
)
def test_a_wrong_card_is_refused_by_file_and_field(tmp_path: Path, old: str, new: str, message: str) -> None:
    assert old in CARD
    (tmp_path / "ofac-sdn.yaml").write_text(CARD.replace(old, new), "utf-8")
    with pytest.raises(CardError) as refused:
        load_cards(tmp_path)
    assert str(refused.value).startswith(f"ofac-sdn.yaml: {message}")
