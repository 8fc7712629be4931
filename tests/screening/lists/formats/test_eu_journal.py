from pathlib import Path

import pytest

from screening.case import Identifier
from screening.lists.entity import Listed, ListedName
from screening.lists.formats.eu_journal import COLUMNS, IGNORED
from screening.lists.formats.parsed import ParseError
from tests.screening.lists.samples import parse, sample_of, spoilt


def test_a_person_is_read_whole() -> None:
    assert parse("eu_journal").entities[0] == Listed(
        entity_id="32099R0001/I.PERSONS/1/person",
        kind="person",
        names=(
            ListedName("Halvard Inarion DOVREK", "primary"),
            ListedName("Хальвард Доврек", "strong"),
            ListedName("Halward DOWREK", "strong"),
            ListedName("The Cartographer", "weak"),
        ),
        countries=("BY", "GE"),
        birth_dates=("1968-03-14", "1968..1972"),
        identifiers=(Identifier("passport", "XV0041277"),),
        addresses=("Lumegrad; quarter 7", "Minsk"),
        programmes=("EU-TEST 32099R0001", "Asset freeze"),
        remarks=(
            "Passport: XV0041277 (Belarus); Position: Deputy Head of the Directorate for Signals; "
            "Born: Lumegrad, Belarus; "
            "Reason: Responsible for the interception of telephone calls of opposition candidates."
        ),
        gender="male",
        nationalities=("BY", "GE"),
        listed_on="2026-02-03",
    )


def test_one_entry_under_two_measures_is_one_entity() -> None:
    (firm,) = (entity for entity in parse("eu_journal").entities if entity.kind == "organisation")
    assert firm.programmes == ("EU-TEST 32099R0001", "Asset freeze", "Export control")
    assert firm.identifiers == (Identifier("registration", "1 077 746 100 999"), Identifier("tax", "5550017731"))


def test_prose_about_documents_is_shown_and_is_no_number() -> None:
    person = parse("eu_journal").entities[1]
    assert person.identifiers == ()
    assert "National id: (a) Voter card 7332, (b) Student card 2010" in person.remarks
    assert person.birth_dates == ()


def test_the_rows_of_each_act_are_counted_and_an_act_may_list_nobody() -> None:
    assert parse("eu_journal").counts[3:] == (("32099r0001.csv", 5), ("32099r0002.csv", 1), ("32099r0003.csv", 0))
    nobody = {"32099r0003.csv": sample_of("eu_journal")["32099r0003.csv"]}
    with pytest.raises(ParseError, match=r"32099r0003\.csv: no entity stands in it"):
        parse("eu_journal", nobody)


def test_every_column_is_used_or_named_as_ignored() -> None:
    import inspect

    from screening.lists.formats import eu_journal

    source = inspect.getsource(eu_journal).split("_KINDS =")[1]
    used = {column for column in COLUMNS if f'"{column}"' in source.replace("'", '"')}
    assert used | IGNORED.keys() == set(COLUMNS)
    assert used.isdisjoint(IGNORED)
    assert all(IGNORED.values())


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (
            "32099R0001,1,EU-TEST,I.ENT",
            "32099R0002,1,EU-TEST,I.ENT",
            "row 4, field celex: “32099R0002” stands in the file of",
        ),
        ("LegalEntity", "Golem", "row 4, field schema: “Golem” is none of Person"),
        ("3.2.2026", "soon", "row 2, field startDate: “soon” is no date in a form we know"),
        ("male.", "none", "row 2, field gender: “none” is none of male"),
        ("Branka SOLHEIMOVA", "", "row 3, field name: the name is empty"),
        ("weakAlias", "faintAlias", "row 1: column 11 of the header is “faintAlias” where “weakAlias” is expected"),
    ],
)
def test_anything_not_understood_refuses_all_and_is_named(old: str, new: str, message: str) -> None:
    with pytest.raises(ParseError) as refused:
        parse("eu_journal", spoilt("eu_journal", old, new))
    assert str(refused.value).startswith("32099r0001.csv, row ")
    assert message in str(refused.value)


def test_a_file_is_named_after_its_act() -> None:
    with pytest.raises(ParseError, match=r"list\.csv: the file's name is no CELEX number of an act"):
        parse("eu_journal", {"list.csv": sample_of("eu_journal")["32099r0001.csv"]})


def test_the_real_annexes_are_read_whole(shared_data: Path) -> None:
    folder = shared_data / "lists" / "eu_journal" / "consolidated"
    if not folder.is_dir():
        pytest.skip("the annexes of the European Union's acts are not here")
    files = {path.name.lower(): path.read_bytes() for path in folder.glob("*.csv")}
    parsed = parse("eu_journal", files)
    assert len(files) == 45
    assert parsed.counts[:3] == (("entities", 8_015), ("aliases", 12_947), ("addresses", 4_497))
    assert sum(count for _, count in parsed.counts[3:]) == 8_017
    assert dict(parsed.counts)["32014r0269.csv"] == 2_802
    kinds = [entity.kind for entity in parsed.entities]
    assert (kinds.count("person"), kinds.count("vessel"), kinds.count("unknown")) == (4_498, 708, 29)
    assert sum(bool(entity.birth_dates) for entity in parsed.entities) > 3_800
    assert sum("ZZ" in entity.countries for entity in parsed.entities) < 20
