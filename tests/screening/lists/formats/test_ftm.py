import json

import pytest

from screening.case import Identifier
from screening.lists.entity import Listed, ListedName
from screening.lists.formats.parsed import ParseError
from tests.screening.lists.samples import parse, sample_of, spoilt

FILE = "entities.ftm.json"


def test_a_person_is_read_with_what_is_said_in_other_lines() -> None:
    assert parse("ftm").entities[0] == Listed(
        entity_id="t-1",
        kind="person",
        names=(
            ListedName("Halvard Inarion Dovrek", "primary"),
            ListedName("Хальвард Доврек", "strong"),
            ListedName("Halward Dowrek", "strong"),
            ListedName("The Cartographer", "weak"),
        ),
        countries=("BY", "GE", "ZZ"),
        birth_dates=("1968-03-14", "1970"),
        identifiers=(
            Identifier("passport", "XV0041277"),
            Identifier("passport", "ZQ 0071134"),
            Identifier("national_id", "BY-99-17"),
        ),
        addresses=("12 Birch Lane, Lumegrad",),
        programmes=("Testland sanctions", "XX-TEST"),
        remarks=(
            "Position: Deputy Head of the Directorate for Signals; Born: Lumegrad; Topics: sanction; Invented.; "
            "National identity card: seen in 2024; Authority: Council of Testland; "
            "Reason: Interception of telephone calls."
        ),
        gender="male",
        nationalities=("BY",),
        listed_on="2026-02-03",
        updated_on="2026-06-01",
    )


def test_numbers_mean_what_the_schema_makes_of_them() -> None:
    found = {entity.entity_id: entity for entity in parse("ftm").entities}
    assert Identifier("registration", "88-17") in found["t-2"].identifiers
    assert found["t-4"].identifiers == (Identifier("tail_number", "ZQ-KAV"), Identifier("serial_number", "1099900171"))
    assert found["t-3"].names[-1] == ListedName("9ZZQ7", "weak")


def test_who_is_only_named_is_left_out_and_counted() -> None:
    parsed = parse("ftm")
    assert "t-6" not in {entity.entity_id for entity in parsed.entities}
    assert parsed.notes == (f"{FILE}: 1 parties that the publisher names but does not list were left out",)


def test_a_publisher_that_marks_nobody_lists_all() -> None:
    lines = [json.loads(line) for line in sample_of("ftm")[FILE].decode().splitlines()]
    for line in lines:
        del line["target"]
    data = "".join(json.dumps(line) + "\n" for line in lines).encode()
    assert len(parse("ftm", {FILE: data}).entities) == 6


def test_lines_may_come_in_any_order() -> None:
    lines = sample_of("ftm")[FILE].splitlines(keepends=True)
    turned = parse("ftm", {FILE: b"".join(reversed(lines))})
    now, then = ({one.entity_id: one for one in edition.entities} for edition in (turned, parse("ftm")))
    assert now.keys() == then.keys()
    assert all(set(now[key].identifiers) == set(then[key].identifiers) for key in then)


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('"schema": "Company"', '"schema": "Golem"', "line 2, field schema: “Golem” is unknown here"),
        ('"callSign"', '"whistle"', "line 3, field properties.whistle: the field is unknown here"),
        ('"referents"', '"friends"', "line 1, field friends: the field is unknown here"),
        ('"id": "t-2"', '"id": "t-1"', "line 2, field id: t-1 stands already above"),
        ('"holder": ["t-1"]', '"holder": ["t-9"]', "line 9, field properties: t-9, of which it is said, is not in the"),
        ('"entity": ["t-1"]', '"entity": ["t-9"]', "line 11, field properties: t-9, of which it is said, is not in"),
        ('"addressEntity": ["addr-1"]', '"addressEntity": ["addr-9"]', "the address addr-9 is not in the file"),
        ('"gender": ["male"]', '"gender": ["none"]', "line 1, field properties.gender: “none” is none of male"),
        (
            '"listingDate": ["2026-02-03"]',
            '"listingDate": ["x"]',
            "line 11, field properties.listingDate: “x” is no date",
        ),
        ('"alias": ["Halward Dowrek"]', '"alias": "Halward Dowrek"', "line 1, field properties.alias"),
        ('"properties": {"owner"', '"props": {"owner"', "line 7, field props: the field is unknown here"),
        ('{"id": "own-1", ', '{"id": "", ', "line 7: an entity has an id and properties"),
        ('{"id": "own-1"', '7 {"id": "own-1"', "line 7: this is no JSON"),
    ],
)
def test_anything_not_understood_refuses_all_and_is_named(old: str, new: str, message: str) -> None:
    with pytest.raises(ParseError) as refused:
        parse("ftm", spoilt("ftm", old, new))
    assert str(refused.value).startswith(f"{FILE}, line ")
    assert message in str(refused.value)


def test_a_line_that_is_no_entity_is_refused() -> None:
    with pytest.raises(ParseError, match="line 1: an entity is expected"):
        parse("ftm", {FILE: b"[]\n"})
