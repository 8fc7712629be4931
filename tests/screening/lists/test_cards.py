from pathlib import Path

import pytest

from screening.cards import CardError
from screening.lists.cards import FOLDER, UnknownList, card_of, load_cards
from screening.lists.formats.registry import FORMATS

CARD = (FOLDER / "ofac-sdn.yaml").read_text("utf-8")


def test_every_card_says_what_an_authority_must_know() -> None:
    card = card_of("ofac-sdn")
    assert card.required
    assert card.files == ("sdn.csv", "add.csv", "alt.csv")
    assert card.stale_after.days == 14
    assert card.rows["entities"].least == 5_000
    assert all((card.title, card.publisher, card.licence, card.legal_basis))


def test_an_unknown_list_is_named_with_the_known_ones() -> None:
    with pytest.raises(UnknownList, match=r"no list “atlantis”\. Known lists: eu-fsf, .*, ofac-sdn, "):
        card_of("atlantis")


def test_every_list_of_the_field_has_a_card_and_says_on_what_terms_it_is_used() -> None:
    cards = {card.id: card for card in load_cards()}
    assert list(cards) == [
        *("eu-fsf", "eu-journal", "national-watch", "ofac-cons", "ofac-sdn", "uk-sanctions", "un-sc", "us-bis-dpl"),
        *("us-csl", "watch-ftm"),
    ]
    assert all((card.title, card.publisher, card.licence, card.legal_basis) for card in cards.values())
    assert [card.id for card in cards.values() if card.required] == ["ofac-sdn"]
    assert [card.id for card in cards.values() if card.by_hand] == ["national-watch", "watch-ftm"]
    assert {card.format for card in cards.values()} == FORMATS.keys() - {"ofac_xml", "us_csl_json"}


def test_a_card_may_name_either_format_of_a_list_published_in_two(tmp_path: Path) -> None:
    csv = (FOLDER / "us-csl.yaml").read_text("utf-8")
    json = csv.replace("format: us_csl\n", "format: us_csl_json\n").replace("consolidated.csv", "consolidated.json")
    (tmp_path / "us-csl.yaml").write_text(json, "utf-8")
    (card,) = load_cards(tmp_path)
    assert (card.format, card.files) == ("us_csl_json", ("consolidated.json",))


@pytest.mark.parametrize(
    ("list_id", "old", "new", "message"),
    [
        ("un-sc", "  consolidated.xml: h", "  Consolidated.xml: h", "addresses: must name files in lower case"),
        ("un-sc", "addresses:\n", "addresses:\n  more.xml: https://list.example\n", "addresses: must name exactly one"),
        ("un-sc", "{least: 850,", "{least: 0,", "rows: needs at least 1 of the entities"),
        ("un-sc", "  aliases: {", "  names: {", "rows: must bound exactly entities, aliases, addresses"),
        (
            "eu-journal",
            "  32014r0269.csv: {",
            "  32099r0001.csv: {",
            "rows: must bound entities, aliases, addresses, and",
        ),
        ("eu-journal", "  aliases: {", "  names: {", "rows: must bound entities, aliases, addresses, and else only"),
        ("national-watch", 'watch.csv: ""', "watch.csv: ftp://list.example", "addresses: must all begin with https"),
    ],
)
def test_a_card_whose_format_lets_it_name_files_is_checked_too(
    tmp_path: Path, list_id: str, old: str, new: str, message: str
) -> None:
    card = (FOLDER / f"{list_id}.yaml").read_text("utf-8")
    assert old in card
    (tmp_path / f"{list_id}.yaml").write_text(card.replace(old, new), "utf-8")
    with pytest.raises(CardError) as refused:
        load_cards(tmp_path)
    assert str(refused.value).startswith(f"{list_id}.yaml: {message}")


def test_the_acts_of_the_european_union_are_bounded_one_by_one() -> None:
    card = card_of("eu-journal")
    assert len(card.files) == 45
    assert card.rows["32014r0269.csv"].least > 2_500
    assert card.rows.keys() - set(card.files) == {"entities", "aliases", "addresses"}


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
        ("{least: 5000, most: 40000}", "{least: 5000, most: 400}", "rows: needs 0 <= least <= most"),
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
