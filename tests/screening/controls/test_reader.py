import dataclasses
import gc

from screening.controls import reader as room
from screening.controls.catalogue import Catalogue, catalogue
from screening.controls.reader import Reader, reader
from tests.screening.pictures import DAY


def test_a_catalogue_is_made_ready_once() -> None:
    assert reader(catalogue(DAY)) is reader(catalogue(DAY))


def test_a_reader_goes_with_its_catalogue() -> None:
    other: Catalogue | None = dataclasses.replace(catalogue(DAY), rows=(), entries=())
    assert other is not None
    reader(other)
    before = len(room._READERS)
    del other
    gc.collect()
    assert len(room._READERS) == before - 1


def test_compounds_are_read_by_their_parts() -> None:
    read = reader(catalogue(DAY)).read("Telefonüberwachungssoftware, Kopfhörer")
    assert read.text.words[0] == "telefon"
    assert len(read.text.words) > 2
    assert read.text.said((0, 0)) == "Telefonüberwachungssoftware"


def test_texts_are_not_kept_but_what_was_learnt_of_their_words_is() -> None:
    known = Reader(catalogue(DAY))
    first, again = known.read("Seven brass valves"), known.read("Seven brass valves")
    assert first == again
    assert first is not again
    assert known._forms["valves"] == ("valve",)
    assert "Seven brass valves" not in known._forms


def test_a_reading_tells_what_stands_in_the_text() -> None:
    read = reader(catalogue(DAY)).read("IMSI catcher, software, for the kitchen")
    assert {"software", "everyday"} <= read.turns
    assert read.kinds >= {"wording", "turn"}
    assert {catalogue(DAY).entries[number].code for number in read.entries} >= {"5A001.f"}
    assert reader(catalogue(DAY)).read("Brass").entries == frozenset()


def test_the_words_in_common_with_a_term_are_shown_as_typed() -> None:
    read = reader(catalogue(DAY)).read("Vibration testers, green")
    assert read.in_common("vibration test system") == ("Vibration", "testers")
