from pathlib import Path

import pytest

from screening.lists.entity import Listed, ListedName
from screening.lists.formats.bis_dpl import COLUMNS
from screening.lists.formats.parsed import ParseError
from tests.screening.lists.samples import parse, spoilt


def test_the_rows_of_one_order_are_one_party() -> None:
    party = parse("bis_dpl").entities[0]
    assert party == Listed(
        entity_id="dpl-aa8eb6fc197ae93c",
        kind="unknown",
        names=(ListedName("PERRIN OAKHOLLOW", "primary"),),
        countries=("US",),
        addresses=(
            "9 LANTERN COURT, ELMFIELD, TX, 75999",
            "INMATE NUMBER: 00000-999, P.O. BOX 17, ELMFIELD, TX, 75998, US",
        ),
        programmes=("DPL",),
        remarks=(
            "Denied until: 2036-03-03; Order: standard; Action: F.R. NOTICE ADDED; "
            "Federal Register: 99 F.R. 20002 3/3/2026"
        ),
        listed_on="2026-03-03",
        updated_on="2026-04-01",
    )


def test_another_order_against_the_same_name_is_another_entry() -> None:
    files = spoilt("bis_dpl", '"75998"\t"03/03/2026"', '"75998"\t"03/04/2026"')
    assert len(parse("bis_dpl", files).entities) == len(parse("bis_dpl").entities) + 1


def test_every_column_is_used() -> None:
    import inspect

    from screening.lists.formats import bis_dpl

    source = inspect.getsource(bis_dpl).split("def parse")[1]
    assert all(f'"{column}"' in source for column in COLUMNS)
    assert bis_dpl.IGNORED == {}


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('"03/03/2026"', '"13/13/2026"', "row 2, field Effective_Date: “13/13/2026” is no date in the file's own form"),
        ('"2026-03-09"', '"lately"', "row 2, field Last_Update: “lately” is no date"),
        ('"N"', '"M"', "row 4, field Standard_Order: “M” is none of Y, y, N, empty"),
        ('"QUILLMARK AVIONICS GMBH"', '""', "row 4, field Name: the name is empty"),
        ('\t"DE"\t', "\t", "row 4: 11 columns where 12 are expected"),
        ("Postal_Code", "Zip", "row 1: column 6 of the header is “Zip” where “Postal_Code” is expected"),
    ],
)
def test_anything_not_understood_refuses_all_and_is_named(old: str, new: str, message: str) -> None:
    with pytest.raises(ParseError) as refused:
        parse("bis_dpl", spoilt("bis_dpl", old, new))
    assert str(refused.value).startswith("dpl.txt, row ")
    assert message in str(refused.value)


def test_the_real_list_is_read_whole(shared_data: Path) -> None:
    path = shared_data / "lists" / "us_bis_dpl" / "dpl.txt"
    if not path.is_file():
        pytest.skip("the Denied Persons List is not here")
    parsed = parse("bis_dpl", {"dpl.txt": path.read_bytes()})
    assert parsed.counts == (("entities", 461), ("aliases", 0), ("addresses", 579))
    assert sum(not entity.countries for entity in parsed.entities) < 5
    assert all(entity.listed_on for entity in parsed.entities)
