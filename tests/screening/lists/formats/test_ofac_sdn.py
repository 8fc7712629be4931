import inspect
import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screening.case import Identifier
from screening.lists.entity import Listed, ListedName
from screening.lists.formats import ofac_sdn
from screening.lists.formats.parsed import ParseError
from tests.screening.lists.sample import NAMES, sample, spoilt


def by_id(entities: tuple[Listed, ...]) -> dict[str, Listed]:
    return {entity.entity_id: entity for entity in entities}


def test_the_sample_is_read_whole() -> None:
    parsed = ofac_sdn.parse(sample())
    assert parsed.counts == (("entities", 8), ("aliases", 9), ("addresses", 9))
    assert by_id(parsed.entities)["900001"] == Listed(
        entity_id="900001",
        kind="person",
        names=(
            ListedName("DOVREK, Halvard Inarion", "primary"),
            ListedName("DOWREK, Halward", "strong"),
            ListedName("THE CARTOGRAPHER", "weak"),
        ),
        countries=("BY",),
        birth_dates=("1968-03-14", "1969"),
        identifiers=(Identifier("passport", "XV0041277"),),
        addresses=("12 Birch Lane, Lumegrad 220099, Belarus",),
        programmes=("NARESH2", "GLOMAG"),
        remarks=(
            "Title: Deputy Head of the Directorate for Signals of Varnia; DOB 14 Mar 1968; alt. DOB 1969; "
            "POB Lumegrad, Belarus; nationality Belarus; Gender Male; "
            "Passport XV0041277 (Belarus) expires 02 Jun 2029; a.k.a. 'THE CARTOGRAPHER'."
        ),
    )


def test_kinds_call_signs_flags_and_empty_addresses() -> None:
    found = by_id(ofac_sdn.parse(sample()).entities)
    assert {found[key].kind for key in ("900002", "900005", "900006")} == {"organisation", "vessel", "aircraft"}
    assert found["900005"].names[-1] == ListedName("9ZZQ7", "weak")
    assert found["900005"].countries == ("PA", "MT")
    assert found["900006"].addresses == ()


def test_a_place_without_a_code_is_noted_and_becomes_zz() -> None:
    parsed = ofac_sdn.parse(sample())
    assert by_id(parsed.entities)["900008"].countries == ("ZZ", "GE")
    assert parsed.notes == (
        "add.csv, row 9, field Country: “Region: Abkhazia” is not in our table of places; "
        "it is shown, and never lowers a score",
    )


def test_latin_1_and_utf_8_give_the_same_entities() -> None:
    latin = {name: data.decode("utf-8").encode("latin-1") for name, data in sample().items()}
    assert latin != sample()
    assert ofac_sdn.parse(latin) == ofac_sdn.parse(sample())


def test_every_column_is_used_or_named_as_ignored() -> None:
    columns = {column for row in ofac_sdn.COLUMNS.values() for column in row}
    source = inspect.getsource(ofac_sdn).split("COUNTS =")[1]
    used = {column for column in columns if f'"{column}"' in source}
    assert used | ofac_sdn.IGNORED.keys() == columns
    assert used.isdisjoint(ofac_sdn.IGNORED)
    assert all(ofac_sdn.IGNORED.values())


@pytest.mark.parametrize(
    ("file", "old", "new", "message"),
    [
        ("sdn.csv", "900002,DIR", "900001,DIR", "sdn.csv, row 2, field ent_num: 900001 stands already in row 1"),
        ("sdn.csv", "900002,DIR", "9OOOO2,DIR", "sdn.csv, row 2, field ent_num: “9OOOO2” is not a number"),
        ("sdn.csv", ",vessel,", ",submarine,", "sdn.csv, row 5, field SDN_Type: “submarine” is none of"),
        ("sdn.csv", "SOLVEIG ORCHID", "-0- ", "sdn.csv, row 5, field SDN_Name: the field is empty"),
        ("sdn.csv", "SOLVEIG ORCHID", "...", "sdn.csv, row 5, field SDN_Name: The name “...” holds no letter"),
        ("sdn.csv", "SOLVEIG", "SOL\u202eVEIG", "sdn.csv, row 5, field SDN_Name: a direction control character"),
        ("sdn.csv", ",-0- ,GLOMAG,", ",-0- ,-0- ,", "sdn.csv, row 2, field Program: the field is empty"),
        ("sdn.csv", ",9ZZQ7,", ",", "sdn.csv, row 5: 11 columns where 12 are expected"),
        ("alt.csv", "900002,800002", "999999,800002", "alt.csv, row 2, field ent_num: 999999 is not an entity of sdn"),
        ("alt.csv", "800003", "800002", "alt.csv, row 3, field alt_num: 800002 stands already in row 2"),
        ("alt.csv", ",fka,", ",qka,", "alt.csv, row 2, field alt_type: “qka” is none of aka, fka, nka"),
        ("alt.csv", "ZIT GROUP", "-0- ", "alt.csv, row 5, field alt_name: the field is empty"),
        ("add.csv", "900003,700003", "999999,700003", "add.csv, row 3, field ent_num: 999999 is not an entity of sdn"),
        ("add.csv", "700004", "700003", "add.csv, row 4, field Add_num: 700003 stands already in row 3"),
        ("add.csv", '"Sukhumi",', "", "add.csv, row 9: 5 columns where 6 are expected"),
    ],
)
def test_one_bad_row_refuses_all_and_is_named(file: str, old: str, new: str, message: str) -> None:
    with pytest.raises(ParseError) as refused:
        ofac_sdn.parse(spoilt(file, old, new))
    assert str(refused.value).startswith(message)


def test_a_missing_or_foreign_file_is_refused() -> None:
    files = sample()
    del files["alt.csv"]
    with pytest.raises(ParseError, match=r"alt\.csv: the format has exactly the files"):
        ofac_sdn.parse(files)


@given(st.sampled_from(NAMES), st.data())
def test_a_file_cut_inside_a_line_is_refused(name: str, data: st.DataObject) -> None:
    files = sample()
    whole = files[name]
    cut = data.draw(st.integers(0, len(whole) - 3).filter(lambda at: not whole[:at].endswith((b"\n", b"\x1a"))))
    with pytest.raises(ParseError, match=name.replace(".", r"\.")):
        ofac_sdn.parse({**files, name: whole[:cut]})


def test_a_list_of_entities_cut_between_two_lines_loses_the_parents_of_its_aliases() -> None:
    files = sample()
    lines = files["sdn.csv"].splitlines(keepends=True)
    for kept in range(1, len(lines) - 1):
        with pytest.raises(ParseError, match=r"is not an entity of sdn\.csv"):
            ofac_sdn.parse({**files, "sdn.csv": b"".join(lines[:kept])})


# ---- the real list


@pytest.fixture(scope="module")
def real(shared_data: Path) -> dict[str, bytes]:
    folder = shared_data / "lists" / "ofac_2022-01"
    if not folder.is_dir():
        pytest.skip("the OFAC edition of January 2022 is not here")
    return {name: (folder / name).read_bytes() for name in ofac_sdn.COLUMNS}


def test_the_real_list_is_read_whole(real: dict[str, bytes]) -> None:
    parsed = ofac_sdn.parse(real)
    assert parsed.counts == (("entities", 9_044), ("aliases", 12_408), ("addresses", 13_625))
    assert sum(name.quality == "weak" for entity in parsed.entities for name in entity.names) > 2_000
    assert sum(bool(entity.birth_dates) for entity in parsed.entities) > 4_000


def test_the_real_list_cut_at_random_bytes_is_refused(real: dict[str, bytes]) -> None:
    chance = random.Random(20220131)
    for name in ofac_sdn.COLUMNS:
        for cut in (0, *(chance.randrange(len(real[name]) - 2) for _ in range(2))):
            assert not real[name][:cut].endswith(b"\n")
            with pytest.raises(ParseError, match=f"^{name}"):
                ofac_sdn.parse({**real, name: real[name][:cut]})
