from pathlib import Path

import pytest

from screening.case import Identifier
from screening.lists.entity import Listed, ListedName
from screening.lists.formats.parsed import ParseError
from screening.lists.formats.us_csl import COLUMNS, IGNORED
from tests.screening.lists.samples import parse, sample_of, spoilt


def test_an_entry_is_read_whole() -> None:
    assert parse("us_csl").entities[0] == Listed(
        entity_id="aa01",
        kind="person",
        names=(
            ListedName("DOVREK, Halvard Inarion", "primary"),
            ListedName("DOWREK, Halward", "strong"),
            ListedName("THE CARTOGRAPHER", "strong"),
        ),
        countries=("BY",),
        birth_dates=("1968-03-14", "1968..1972"),
        identifiers=(Identifier("passport", "XV0041277"),),
        addresses=("12 Birch Lane, Lumegrad, 220099, BY", "Lumegrad, BY"),
        programmes=("SDN", "NARESH2", "GLOMAG"),
        remarks=(
            "Website: www.dovrek.example; Born: Lumegrad, Belarus; "
            "Title: Deputy Head of the Directorate for Signals of Varnia"
        ),
        gender="male",
        nationalities=("BY",),
    )


def test_what_is_written_round_a_name_is_no_part_of_it() -> None:
    _, listed, sanctioned, *_ = parse("us_csl").entities
    assert [name.text for name in listed.names][-1] == "Zelmira Signals Laboratory"
    assert sanctioned.names == (ListedName("Karvona Works No. 17", "primary"),)
    assert "Name in full: Karvona Works No. 17; and any successor" in sanctioned.remarks


def test_the_older_layout_says_the_same_and_one_party_s_rows_are_one() -> None:
    ((file, data),) = sample_of("us_csl").items()
    head, *rows = data.decode().splitlines(keepends=True)
    older = head.removeprefix("_id,") + "".join(row.split(",", 1)[1] for row in [*rows, rows[-1].replace("9 L", "8 L")])
    older = older.replace("Passport, XV0041277, BY", "BY, XV0041277, Passport").replace(
        "MMSI, 399900171", "399900171, MMSI"
    )
    now, then = parse("us_csl").entities, parse("us_csl", {file: older.encode()}).entities
    assert len(then) == len(now)
    assert [entity.names for entity in then] == [entity.names for entity in now]
    assert [entity.identifiers for entity in then] == [entity.identifiers for entity in now]
    assert then[0].entity_id == "SDN-900001"
    assert then[1].entity_id.startswith("EL-")
    assert then[4].addresses == ("9 Lantern Court, Elmfield, TX, 75999, US", "8 Lantern Court, Elmfield, TX, 75999, US")


def test_every_column_is_used_or_named_as_ignored() -> None:
    import inspect

    from screening.lists.formats import us_csl

    source = inspect.getsource(us_csl).split("def parse")[1]
    used = {column for column in COLUMNS if f'"{column}"' in source}
    assert used | IGNORED.keys() == set(COLUMNS)
    assert used.isdisjoint(IGNORED)
    assert all(IGNORED.values())


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("Entity List (EL)", "Moon List (ML)", "row 3, field source: “ML” is none of CAP"),
        (
            '"Vessel","TESTPROG"',
            '"Submarine","TESTPROG"',
            "row 5, field type: “Submarine” is none of empty, Individual",
        ),
        ('"2026-02-03"', '"soon"', "row 3, field start_date: “soon” is no date in a form we know"),
        ('"aa02"', '"aa01"', "row 3: the entity aa01 stands already above"),
        ('"SOLVEIG ORCHID"', '""', "row 5, field name: the name is empty"),
        ("Gender, Male", "Gender, None", "field Gender: “None” is none of male"),
        ("programs,name", "programs,nome", "row 1: column 6 of the header is “nome” where “name” is expected"),
        ("source_information_url,ids", "source_information_url", "row 1: column 29 of the header is missing"),
        (
            "source_information_url,ids",
            "source_information_url,ids,x",
            "column 30 of the header is “x” where no further",
        ),
    ],
)
def test_anything_not_understood_refuses_all_and_is_named(old: str, new: str, message: str) -> None:
    with pytest.raises(ParseError) as refused:
        parse("us_csl", spoilt("us_csl", old, new))
    assert str(refused.value).startswith("consolidated.csv, row ")
    assert message in str(refused.value)


@pytest.mark.parametrize(
    ("name", "entities", "aliases", "addresses"),
    [("csl.csv", 113, 161, 119), ("consolidated_new_format.csv", 13, 15, 12)],
)
def test_the_real_samples_of_both_layouts_are_read(
    shared_data: Path, name: str, entities: int, aliases: int, addresses: int
) -> None:
    path = shared_data / "lists" / "us_csl_sample" / name
    if not path.is_file():
        pytest.skip("the samples of the Consolidated Screening List are not here")
    # Whoever cut the second sample left its last line without an end.
    data = path.read_bytes().rstrip(b"\n") + b"\n"
    parsed = parse("us_csl", {"consolidated.csv": data})
    assert parsed.counts == (("entities", entities), ("aliases", aliases), ("addresses", addresses))
    assert parsed.notes == ()
    assert sum(len(entity.identifiers) for entity in parsed.entities) >= 7
