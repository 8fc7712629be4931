from pathlib import Path

import pytest

from screening.cards import CardError
from screening.controls.texts.cards import FOLDER, UnknownTexts, load_text_cards, text_card

GOOD = (FOLDER / "annex-i-eu.yaml").read_text("utf-8")


def test_every_card_that_ships_loads_and_says_which_law_it_is() -> None:
    cards = load_text_cards()
    assert {card.id for card in cards} == {path.stem for path in FOLDER.glob("*.yaml")}
    assert {"annex-i-eu", "no-list-ii", "us-ccl"} <= {card.id for card in cards}
    assert all(card.law and card.licence for card in cards)


def test_an_unknown_list_is_told_which_there_are() -> None:
    with pytest.raises(UnknownTexts, match=r"no control list “atlantis”\. Known lists: annex-i-eu, anti-torture-eu"):
        text_card("atlantis")


@pytest.mark.parametrize(
    ("old", "new", "field"),
    [
        ("id: annex-i-eu", "id: annex-i", "id"),
        ("https://eur-lex", "http://eur-lex", "address"),
        ("[paragraphs, headings]", "[paragraphs, pdf]", "formats"),
        ("[paragraphs, headings]", "[]", "formats"),
        ("grammar: annex-i", "grammar: annex-ii", "grammar"),
        ("least: 300, most: 600", "least: 0, most: 600", "rows"),
        ("least: 300, most: 600", "least: 700, most: 600", "rows"),
        ("  entries: {", "  entities: {", "rows"),
        ("largest_file_bytes: 20000000", "largest_file_bytes: 0", "largest_file_bytes"),
        ("grammar: annex-i", "grammar: annex-i\nmost_change_percent: 0", "most_change_percent"),
    ],
)
def test_a_wrong_card_names_file_and_field(old: str, new: str, field: str, tmp_path: Path) -> None:
    assert old in GOOD
    (tmp_path / "annex-i-eu.yaml").write_text(GOOD.replace(old, new, 1), "utf-8")
    with pytest.raises(CardError, match=rf"annex-i-eu\.yaml: {field}"):
        load_text_cards(tmp_path)
