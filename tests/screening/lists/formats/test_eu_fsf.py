import pytest

from screening.case import Identifier
from screening.lists.entity import Listed, ListedName
from screening.lists.formats.eu_fsf import IGNORED, USED
from screening.lists.formats.parsed import ParseError
from tests.screening.lists.samples import parse, spoilt


def test_a_person_is_read_whole() -> None:
    assert parse("eu_fsf").entities[0] == Listed(
        entity_id="EU.9001.11",
        kind="person",
        names=(
            ListedName("Halvard Inarion Dovrek", "primary", "en"),
            ListedName("Хальвард Доврек", "strong", "ru"),
            ListedName("The Cartographer", "weak"),
        ),
        countries=("BY",),
        birth_dates=("1968-03-14", "1969..1973", "1964..1966"),
        identifiers=(Identifier("passport", "XV0041277"),),
        addresses=("12 Birch Lane, 220099, Lumegrad, BELARUS",),
        programmes=("TEST",),
        remarks=(
            "Title: Colonel; Function: Deputy Head of the Directorate for Signals; Low quality alias; "
            "Born: Lumegrad, BELARUS; (passport); National passport (known to be false): ZZ0000001; "
            "Regulation: 2026/9999 (OJ L 9999); Named in the invented regulation 2026/9999"
        ),
        gender="male",
        nationalities=("BY",),
        listed_on="2026-02-03",
        updated_on="2026-02-03",
    )


def test_the_primary_name_is_one_in_english_or_without_a_language() -> None:
    names = parse("eu_fsf").entities[1].names
    assert [name.text for name in names] == ["Zelmira Intercept Technologies LLC", "Зельмира Перехват"]
    assert [name.quality for name in names] == ["primary", "strong"]


def test_a_date_of_another_calendar_is_shown_and_takes_the_others_with_it() -> None:
    parsed = parse(
        "eu_fsf", spoilt("eu_fsf", 'circa="true" calendarType="GREGORIAN"', 'circa="true" calendarType="ISLAMIC"')
    )
    assert parsed.entities[0].birth_dates == ()
    assert "Born: year 1971 ISLAMIC" in parsed.entities[0].remarks
    assert "“year 1971 ISLAMIC” is a birth date in no form we know" in parsed.notes[0]


def test_no_path_is_both_used_and_ignored_and_each_has_a_reason() -> None:
    assert USED.isdisjoint(IGNORED)
    assert all(IGNORED.values())


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (
            '<subjectType code="person"',
            '<subjectType code="golem"',
            "field subjectType@code: “golem” is none of person",
        ),
        ('strong="true"', 'strong="maybe"', "line 9, field nameAlias@strong: “maybe” is none of true, false"),
        ('gender="M"', 'gender="X"', "line 9, field nameAlias@gender: “X” is none of male"),
        ('circa="false"', 'circa="perhaps"', "field birthdate@circa: “perhaps” is none of true, false"),
        ('TypeCode="passport"', 'TypeCode="seal"', "field identification@identificationTypeCode: “seal” is none of"),
        ('knownFalse="false"', 'knownFalse="x"', "field identification@knownFalse: “x” is none of true, false"),
        ('wholeName="The Cartographer"', 'wholeName=""', "line 13, field nameAlias@wholeName: the name is empty"),
        ('designationDate="2025-06-01"', 'designationDate="June"', "field @designationDate: “June” is no date"),
        ("EU.9002.22", "EU.9001.11", "the entity EU.9001.11 stands already above"),
        ("<remark>Named", "<note/><remark>Named", "line 4, field sanctionEntity/note: the element is unknown here"),
        (
            ' title="Colonel"',
            ' rank="Colonel"',
            "line 9, field sanctionEntity/nameAlias@rank: the attribute is unknown",
        ),
        (
            "fsd/export",
            "fsd/exports",
            "line 2, field export: the namespace “http://eu.europa.ec/fpi/fsd/exports” is not",
        ),
    ],
)
def test_anything_not_understood_refuses_all_and_is_named(old: str, new: str, message: str) -> None:
    with pytest.raises(ParseError) as refused:
        parse("eu_fsf", spoilt("eu_fsf", old, new))
    assert str(refused.value).startswith("xmlfullsanctionslist_1_1.xml, line ")
    assert message in str(refused.value)
