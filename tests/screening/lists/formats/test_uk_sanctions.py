import pytest

from screening.case import Identifier
from screening.lists.entity import Listed, ListedName
from screening.lists.formats.parsed import ParseError
from screening.lists.formats.uk_sanctions import IGNORED, USED
from tests.screening.lists.samples import parse, spoilt


def test_a_person_is_read_whole() -> None:
    assert parse("uk_sanctions").entities[0] == Listed(
        entity_id="TST0001",
        kind="person",
        names=(
            ListedName("HALVARD INARION DOVREK", "primary"),
            ListedName("HALWARD DOWREK", "strong"),
            ListedName("THE CARTOGRAPHER", "weak"),
            ListedName("Хальвард Доврек", "strong", "ru"),
        ),
        countries=("BY", "CD"),
        birth_dates=("1968-03-14", "1970-07"),
        identifiers=(Identifier("passport", "XV0041277"),),
        addresses=("12 Birch Lane, Lumegrad, 220099, Belarus",),
        programmes=("The Testland (Sanctions) Regulations 2099",),
        remarks=(
            "Title: Colonel; Born: Lumegrad, Belarus; Position: Deputy Head of the Directorate for Signals; "
            "Passport: Issued in Lumegrad; Sanctions: Asset freeze|Travel Ban; OFSI group: 99001; Invented for tests.; "
            "Reasons: Led the interception of telephone calls."
        ),
        gender="male",
        nationalities=("BY", "CD"),
        listed_on="2026-02-03",
        updated_on="2026-06-01",
    )


def test_numbers_of_registers_are_told_by_their_labels_and_imo_numbers_lose_theirs() -> None:
    _, firm, ship = parse("uk_sanctions").entities
    assert firm.identifiers == (Identifier("registration", "1077746100999"), Identifier("tax", "5550017731"))
    assert ship.identifiers == (Identifier("imo", "9990017"),)
    assert ship.countries == ("PA", "MT")


def test_no_path_is_both_used_and_ignored_and_each_has_a_reason() -> None:
    assert USED.isdisjoint(IGNORED)
    assert all(IGNORED.values())


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (">Ship<", ">Submarine<", "field IndividualEntityShip: “submarine” is none of individual, entity, ship"),
        (">Primary Name Variation<", ">Nickname<", "field NameType: “nickname” is none of primary name"),
        (">Low quality a.k.a<", ">Faint<", "field AliasStrength: “faint” is none of empty, good quality"),
        (">Male<", ">Neuter<", "line 4, field Gender: “Neuter” is none of male"),
        ("IMO9990017", "IMO99", "field IMONumber: “IMO99” is no IMO number"),
        ("03/02/2026", "31/02/2026", "line 4, field DateDesignated: “31/02/2026” is no date in a form we know"),
        ("TST0002", "TST0001", "the entity TST0001 stands already above"),
        ("<UniqueID>TST0003</UniqueID>", "", "field UniqueID: the field is empty"),
        (
            "<TravelBan>true</TravelBan>",
            "<MoonBan/>",
            "SanctionsImposedIndicators/MoonBan: the element is unknown here",
        ),
        ("<Name6>SOLVEIG ORCHID</Name6>", "", "the entity has no primary name"),
    ],
)
def test_anything_not_understood_refuses_all_and_is_named(old: str, new: str, message: str) -> None:
    with pytest.raises(ParseError) as refused:
        parse("uk_sanctions", spoilt("uk_sanctions", old, new))
    assert str(refused.value).startswith("uk-sanctions-list.xml, line ")
    assert message in str(refused.value)
