from pathlib import Path

import pytest

from screening.case import Identifier
from screening.lists.entity import Listed, ListedName
from screening.lists.formats.parsed import ParseError
from screening.lists.formats.un_sc import IGNORED, USED
from tests.screening.lists.samples import parse, spoilt


def test_an_individual_is_read_whole() -> None:
    assert parse("un_sc").entities[0] == Listed(
        entity_id="TXi.001",
        kind="person",
        names=(
            ListedName("TESFAYE MABAKU ORLUNDI", "primary"),
            ListedName("تسفاي ماباكو أورلوندي", "strong"),
            ListedName("Tesfay Orlundy", "strong"),
            ListedName("Tesfai Orlundi", "strong"),
            ListedName("The Lamplighter", "weak"),
        ),
        countries=("SD", "TZ"),
        birth_dates=("1955..1959", "1960..1965"),
        identifiers=(Identifier("passport", "ZQ 0071134"),),
        addresses=("3 River Road, Khartoum, Sudan",),
        programmes=("Testland",),
        remarks=(
            "The Lamplighter: nom de guerre; Born: Orlund, Sudan; Passport: expired on 1 Jan. 2020; "
            "Ration card number: 00991; Address: previous; Title: General; "
            "Designation: Commander of the Northern Interrogation Centre; "
            "Commander of the Northern Interrogation Centre."
        ),
        gender="male",
        nationalities=("SD", "TZ"),
        listed_on="2019-05-01",
        updated_on="2024-06-30",
    )


def test_a_date_in_a_note_is_a_date_and_an_unknown_country_is_noted() -> None:
    parsed = parse("un_sc")
    assert parsed.entities[1].birth_dates == ("1979-12-31", "1980-11")
    assert parsed.entities[1].countries == ("ZZ",)
    assert parsed.notes == (
        "consolidated.xml, line 34, field NATIONALITY: “former Soviet Union” is not wholly in our table of places, "
        "so no other country lowers a score",
    )


def test_an_entity_may_have_two_names_in_one_element() -> None:
    entity = parse("un_sc").entities[2]
    assert [(name.text, name.quality) for name in entity.names[:2]] == [
        ("ORLUND ARMS AND LANTERN CO (OALC)", "primary"),
        ("NORTHERN LANTERN WORKS", "strong"),
    ]
    assert entity.listed_on == "2015-04-07"


def test_no_element_is_both_used_and_ignored_and_each_has_a_reason() -> None:
    assert USED.isdisjoint(IGNORED)
    assert all(IGNORED.values())


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("<QUALITY>Low<", "<QUALITY>Fair<", "field QUALITY: “Fair” is none of Good, Low"),
        ("<TYPE_OF_DATE>BETWEEN<", "<TYPE_OF_DATE>NEAR<", "field TYPE_OF_DATE: “NEAR” is none of EXACT"),
        ("<TYPE_OF_DOCUMENT>Passport<", "<TYPE_OF_DOCUMENT>Seal<", "field TYPE_OF_DOCUMENT: “Seal” is none of"),
        ("<GENDER>Male<", "<GENDER>N<", "line 4, field GENDER: “N” is none of male"),
        ("<LISTED_ON>2019-05-01<", "<LISTED_ON>May<", "line 4, field LISTED_ON: “May” is no date in a form we know"),
        ("TXi.002", "TXi.001", "the entity TXi.001 stands already above"),
        ("<SORT_KEY/>", "<EYES/>", "field INDIVIDUAL/EYES: the element is unknown here"),
        ("<ENTITIES>", "<VESSELS/><ENTITIES>", "field CONSOLIDATED_LIST/VESSELS: the element is unknown here"),
    ],
)
def test_anything_not_understood_refuses_all_and_is_named(old: str, new: str, message: str) -> None:
    with pytest.raises(ParseError) as refused:
        parse("un_sc", spoilt("un_sc", old, new))
    assert str(refused.value).startswith("consolidated.xml, line ")
    assert message in str(refused.value)


def test_the_real_list_is_read_whole(shared_data: Path) -> None:
    path = shared_data / "lists" / "un" / "UN_consolidated.xml"
    if not path.is_file():
        pytest.skip("the UN list of February 2026 is not here")
    parsed = parse("un_sc", {"consolidated.xml": path.read_bytes()})
    assert parsed.counts == (("entities", 1_003), ("aliases", 3_190), ("addresses", 740))
    kinds = [entity.kind for entity in parsed.entities]
    assert (kinds.count("person"), kinds.count("organisation")) == (730, 273)
    assert sum(name.quality == "weak" for entity in parsed.entities for name in entity.names) > 600
    assert sum(bool(entity.birth_dates) for entity in parsed.entities) > 650
    assert sum(any(ord(char) > 0x600 for char in name.text) for e in parsed.entities for name in e.names) > 370
    assert all(entity.listed_on for entity in parsed.entities)
    assert len(parsed.notes) < 10
