import dataclasses

import pytest

from screening.controls.catalogue import Catalogue, Entry, Wording, catalogue
from screening.controls.firing import fired, unturned
from screening.controls.reader import Reader
from tests.screening.pictures import DAY


def one(guarded: bool = True, jurisdiction: str = "eu") -> Catalogue:
    """A catalogue with a single card, and the house's numbers and words that turn."""
    wording = Wording("5A001.f", ("imsi catcher",), ("intercept*",))
    entry = dataclasses.replace(
        catalogue(DAY).entries[0],
        code="5A001.f",
        jurisdiction=jurisdiction,
        wordings=(wording,),
        guarded=guarded,
        near_misses=("drug interception",),
        limbs=(),
        notes=(),
    )
    return dataclasses.replace(catalogue(DAY), entries=(entry,), rows=(), everyday=(), concepts=())


def said(text: str, rules: Catalogue) -> tuple[list[str], list[str]]:
    entry: Entry = rules.entries[0]
    firings, silenced = fired(0, entry, Reader(rules).read(text), rules)
    return [firing.said for firing in firings], [quiet.near_miss for quiet in silenced]


@pytest.mark.parametrize(
    ("text", "fires", "silenced"),
    [
        ("Vehicle with IMSI catcher", ["IMSI catcher"], []),
        ("Drug interception boat", [], ["Drug interception"]),
        ("Boat for drug interception, and an IMSI catcher", ["IMSI catcher"], ["drug interception"]),
        ("Router, not IMSI catcher", [], ["not IMSI catcher"]),
        ("IMSI catcher yok", [], ["IMSI catcher yok"]),
        ("IMSI catcher. Yok", ["IMSI catcher"], []),
        ("Not a router. IMSI catcher", ["IMSI catcher"], []),
        ("Protection against interception", [], ["against interception"]),
    ],
)
def test_what_fires_and_what_is_silenced(text: str, fires: list[str], silenced: list[str]) -> None:
    assert said(text, one()) == (fires, silenced)


def test_words_of_defence_turn_a_guarded_entry_alone() -> None:
    assert said("Protection against interception", one(guarded=False)) == (["interception"], [])


def test_harmless_words_a_little_way_off_silence_a_kind_that_no_list_names() -> None:
    text = "Drug interception with the new IMSI catcher"
    assert said(text, one())[0] == ["IMSI catcher"]
    assert said(text, one(jurisdiction="eu-article-5"))[0] == []


def test_a_name_is_strong_and_words_for_a_function_are_not() -> None:
    rules = one()
    firings, _ = fired(0, rules.entries[0], Reader(rules).read("IMSI catcher for interception"), rules)
    assert [(firing.said, firing.strong, firing.length) for firing in firings] == [
        ("IMSI catcher", True, 2),
        ("interception", False, 1),
    ]


def test_denied_words_are_told_apart() -> None:
    rules = one()
    read = Reader(rules).read("Interception, but no interception of calls")
    spans = read.found["wording", 0, 0, False]
    assert unturned(spans, read, rules) == (["Interception"], ["no interception"])


def test_of_a_limb_only_what_a_negation_stands_close_before_is_denied() -> None:
    rules = one()
    read = Reader(rules).read("Not known to makers interception")
    near = Reader(rules).read("Not known interception")
    assert unturned(read.found["wording", 0, 0, False], read, rules) == (["interception"], [])
    assert unturned(near.found["wording", 0, 0, False], near, rules)[1]
