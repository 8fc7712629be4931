import dataclasses
from pathlib import Path

import pytest
import yaml

from screening.controls.catalogue import Catalogue, catalogue
from screening.controls.classification import Classification, Standing
from screening.controls.match import classification, classify, proposals
from tests.screening.pictures import DAY, VALVES

DESCRIPTIONS = yaml.safe_load(Path(__file__).with_name("descriptions.yaml").read_text("utf-8"))


@pytest.fixture
def known() -> Catalogue:
    return catalogue(DAY)


def read(known: Catalogue, description: str, code: str = "") -> Classification:
    (seen,) = classify([dataclasses.replace(VALVES, description=description, declared_code=code)], known)
    return seen


@pytest.mark.parametrize("row", DESCRIPTIONS, ids=lambda row: row["text"])
def test_a_description_reads_like_its_entry(known: Catalogue, row: dict[str, str]) -> None:
    made, _ = proposals(row["text"], known)
    assert next((proposal.entry for proposal in made if proposal.surveillance), "") == row["entry"]


def test_the_words_that_fired_are_shown_as_they_stand(known: Catalogue) -> None:
    proposal = read(known, "Silent SMS gateway and IMSI grabber").proposals[0]
    assert (proposal.entry, proposal.phrases) == ("5A001.f", ("Silent SMS", "IMSI grabber"))


def test_a_level_below_the_entry_is_proposed_where_the_words_name_it(known: Catalogue) -> None:
    assert [read(known, text).proposals[0].code for text in ("IMSI catcher", "smart jammer", "LTE interception")] == [
        "5A001.f.2",
        "5A001.f.3",
        "5A001.f.1",
    ]


def test_more_phrases_rank_higher(known: Catalogue) -> None:
    made = read(known, "Lawful hacking: remote infection with exploit delivery; includes spyware").proposals
    assert [proposal.entry for proposal in made] == ["4A005", "4D004"]
    assert made[0].points > made[1].points


def test_what_silenced_a_phrase_is_said(known: Catalogue) -> None:
    seen = read(known, "Anti-spyware software")
    assert seen.proposals == ()
    assert [(quiet.code, quiet.phrase, quiet.near_miss) for quiet in seen.silenced] == [
        ("4D004", "spyware", "Anti-spyware")
    ]


def test_harmless_words_elsewhere_change_the_order_and_never_the_question(known: Catalogue) -> None:
    """Else one added word would hide any item."""
    plain = read(known, "IMSI catcher").proposals[0]
    hidden = read(
        known, "IMSI catcher. Delivered with SIM card, femtocell, spectrum analyser, protocol tester"
    ).proposals[0]
    assert known.number("propose") <= hidden.points < plain.points


def test_the_note_that_could_release_the_item_comes_first(known: Catalogue) -> None:
    notes = read(known, "GSM interception of analogue private mobile radio").proposals[0].notes
    assert notes[0].startswith("Equipment made only to intercept analogue private mobile radio")
    other = read(known, "LTE interception in a protocol tester for development").proposals[0].notes
    assert other[0].endswith("point c)")
    assert set(other) == set(notes)


@pytest.mark.parametrize(
    ("code", "declared", "standing", "named"),
    [
        ("", "", Standing.UNDECLARED, ()),
        ("5a001F.2", "5A001.f.2", Standing.LISTED, ("5A001.f",)),
        ("5A001", "5A001", Standing.WIDER, ("5A001.f", "5A001.j")),
        ("5D002.a.3.b", "5D002.a.3.b", Standing.LISTED, ("5D002.a.3.b",)),
        ("5A002.a", "5A002.a", Standing.OTHER, ()),
        ("9A012", "9A012", Standing.OTHER, ()),
        ("ML5", "ML5", Standing.UNREADABLE, ()),
    ],
)
def test_a_declared_code_stands_somewhere(
    known: Catalogue, code: str, declared: str, standing: Standing, named: tuple[str, ...]
) -> None:
    seen = read(known, "Spare valves", code)
    assert (seen.declared, seen.standing, seen.named) == (declared, standing, named)
    assert bool(seen.fault) is (standing is Standing.UNREADABLE)


def test_an_empty_description_has_no_words(known: Catalogue) -> None:
    assert (read(known, " -- ").words, read(known, " -- ").proposals) == (0, ())


def test_a_long_description_is_read_like_a_short_one(known: Catalogue) -> None:
    short, long = ("intercept mobile phone call sms " * times for times in (50, 500))
    assert read(known, short).proposals[0].points == read(known, long).proposals[0].points


@pytest.mark.parametrize(
    ("description", "first"),
    [
        ("IMSI catcher for vehicles, with software and training", "5A001.f.2"),
        ("Software for an IMSI catcher with a vehicle antenna", "5D001.c"),
        ("Training in the use of an IMSI catcher with antenna", "5E001.a"),
        ("IMSIキャッチャー装置用ソフトウェア", "5D001.c"),
    ],
)
def test_the_form_that_is_said_first_decides_and_the_last_where_the_thing_comes_last(
    known: Catalogue, description: str, first: str
) -> None:
    assert classification("i1", description, "", "", known).proposals[0].code == first


def test_one_name_said_in_several_ways_is_one_name(known: Catalogue) -> None:
    phone = "Mobile phone forensic kit, forensic phone extraction, logical extraction only, phones unlocked by owner"
    assert all(one.released for one in classification("i1", phone, "", "", known).proposals if one.surveillance)
