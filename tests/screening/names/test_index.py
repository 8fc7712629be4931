import random
import string
from datetime import date
from pathlib import Path

import pytest

from screening.lists.formats import ofac_sdn
from screening.names.fold import NameHasControls, NameTooLong, UnreadableName
from screening.names.house import threshold
from screening.names.index import Index, build
from tests.screening.names.cast import listed, number, party

ENTITIES = [
    listed("DOVREK, Halvard Inarion", "DOWREK, Halward", entity_id="10", birth_dates=("1968",)),
    listed("ZELMIRA INTERCEPT TECHNOLOGIES, LLC", kind="organisation", entity_id="9"),
    listed("DOVREK, Halvard", entity_id="8", identifiers=(number("passport", "XV0041277"),)),
]
INDEX = build("e1", ENTITIES, list_id="l1")
HOUSE = threshold(date(2026, 11, 22)).value


def test_the_best_comes_first_and_names_list_edition_and_party() -> None:
    first, second = INDEX.search(party("Halvard Inarion Dovrek"), threshold=6_000)
    assert (first.entity_id, first.score, first.listed_name) == ("10", 10_000, "DOVREK, Halvard Inarion")
    assert (first.list_id, first.edition, first.party_key) == ("l1", "e1", "p1")
    assert (second.entity_id, second.score) == ("8", 6_153)


def test_the_best_name_of_an_entity_speaks_for_it() -> None:
    (hit,) = INDEX.search(party("Halward Dowrek"), threshold=9_700)
    assert (hit.entity_id, hit.listed_name) == ("10", "DOWREK, Halward")


def test_a_score_on_the_threshold_is_a_hit_and_one_under_it_is_none() -> None:
    asked = party("Halvard Inarion Dovrek")
    assert len(INDEX.search(asked, threshold=6_153)) == 2
    assert len(INDEX.search(asked, threshold=6_154)) == 1


def test_the_limit_keeps_the_best() -> None:
    assert [hit.entity_id for hit in INDEX.search(party("Halvard Inarion Dovrek"), threshold=1, limit=1)] == ["10"]


def test_equals_come_with_the_better_graded_name_first_then_in_the_list_s_order() -> None:
    listed_so = (listed(weak=("Sarak",), entity_id="1"), *(listed("Sarak", entity_id=ident) for ident in ("9", "3")))
    found = build("e", listed_so).best_of((party("Sarak"),), threshold=1, limit=10)
    assert [one.entity.entity_id for _, one in found] == ["9", "3", "1"]
    graded = (listed("Orlundi", "Sarak", entity_id="2"), listed("Sarak", entity_id="4"))
    equal = build("e", graded).best_of((party("Sarak"),), threshold=1, limit=10)
    assert [(score, one.entity.entity_id) for score, one in equal] == [(10_000, "4"), (10_000, "2")]


def test_of_several_parties_each_is_compared_and_the_best_speaks() -> None:
    either = (party("Halward Dowrek", birth_date="1990"), party("Halward Dowrek", birth_date="1968"))
    score, found = INDEX.best_of(either, threshold=1, limit=1)[0]
    assert (found.entity.entity_id, found.party.birth_date, score) == ("10", "1968", 10_000)


def test_who_is_compared_is_named_once_however_many_of_his_names_are() -> None:
    assert sorted(INDEX.compared(party("Halvard Dovrek"), 10)) == ["10", "8"]


def test_namesakes_are_all_compared_however_many() -> None:
    many = build("e", [listed("Dovrek Halvard", entity_id=str(number), birth_dates=("1990",)) for number in range(40)])
    assert len(many.compared(party("Halvard Dovrek"), 10)) == 40


def test_who_is_listed_twice_is_found_under_both_entries_by_a_name_that_one_has() -> None:
    twice = [
        listed("Halvard Dovrek", "Brannik Zelmir", entity_id="1"),
        listed("DOVREK, Halvard", "Orlundi", entity_id="2"),
        listed("Karim Tesfaye", entity_id="3"),
    ]
    found = build("e", twice)
    assert set(found.compared(party("Zelmir Brannik"), 10)) == {"1", "2"}
    assert [hit.entity_id for hit in found.search(party("Zelmir Brannik"), threshold=6_500)] == ["1"]


def test_a_number_of_a_document_finds_whoever_carries_it_under_any_name() -> None:
    (hit,) = INDEX.search(party("Quite Another", identifiers=(number("passport", "XV 0041277"),)), threshold=6_000)
    assert (hit.entity_id, hit.score) == ("8", 9_900)
    assert "the same passport number XV 0041277" in hit.sentence


def test_look_alike_letters_do_not_hide_a_name() -> None:
    (hit,) = build("e", [listed("COCA BEPA", kind="organisation")]).search(
        party("СОСА ВЕРА", "organisation"), threshold=9_000
    )
    assert hit.listed_name == "COCA BEPA"


@pytest.mark.parametrize(
    ("name", "error"), [("x" * 301, NameTooLong), ("Dov\u202erek", NameHasControls), ("—", UnreadableName)]
)
def test_a_name_that_cannot_be_searched_is_never_no_hit(name: str, error: type[ValueError]) -> None:
    with pytest.raises(error):
        INDEX.search(party(name), threshold=1)


def test_a_listed_name_of_nothing_is_named() -> None:
    with pytest.raises(UnreadableName, match="Listed entity 77"):
        build("e", [listed("—", entity_id="77")])


def test_an_index_of_nothing_finds_nothing() -> None:
    assert build("e", []).search(party("Dovrek"), threshold=1) == []


# ---- the real list


@pytest.fixture(scope="module")
def real(shared_data: Path) -> Index:
    folder = shared_data / "lists" / "ofac_2022-01"
    if not folder.is_dir():
        pytest.skip("the OFAC edition of January 2022 is not here")
    parsed = ofac_sdn.parse({name: (folder / name).read_bytes() for name in ofac_sdn.COLUMNS})
    return build("real", parsed.entities)


def edited(name: str, chance: random.Random) -> str:
    """The name with one letter put in, left out, changed, or swapped with the next."""
    place = chance.choice([at for at, char in enumerate(name) if char.isalpha()])
    letter, rest = chance.choice(string.ascii_uppercase), name[place + 1 :]
    ways = (letter + name[place] + rest, rest, letter + rest, rest[:1] + name[place] + rest[1:])
    return name[:place] + chance.choice(ways)


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_of_twenty_names_with_one_edit_nineteen_find_their_entity_first(real: Index, seed: int) -> None:
    chance = random.Random(seed)
    missed = []
    for entity in chance.sample(real.entities, 20):
        asked = party(edited(entity.names[0].text, chance), entity.kind)
        hits = real.search(asked, threshold=HOUSE)
        if not hits or hits[0].entity_id != entity.entity_id:
            missed.append((asked.name, entity.names[0].text))
            continue
        assert f"“{asked.name}”" in hits[0].sentence
        assert f"“{hits[0].listed_name}”" in hits[0].sentence
    assert len(missed) <= 1, missed


INVENTED_FIRMS = """Alder Creek Bakery Ltd; Northfield Precision Optics GmbH; Blue Harbor Logistics LLC; Nordlys AS
Sunrise Textile Trading Co.; Kestrel Instruments BV; Maple Grove Dairy Cooperative; Silver Fern Software Ltd
Baltic Timber Export OU; Golden Gate Medical Supplies Inc; Andes Mountain Coffee SAC; Rhine Valley Chemicals AG
Tulip Cloud Services BV; Aurora Semiconductor Design Inc; Emerald Isle Data Centres Ltd; Prairie Wind Turbines LLC
Sakura Precision Tools KK; Carpathian Furniture SRL; Danube Border Systems Kft; Mekong Delta Rice JSC
Savanna Mobile Networks Ltd; Sahel Solar Energy SA; Quetzal Textiles SA de CV; Cordillera Security Systems SpA"""


def test_ordinary_invented_firms_raise_no_alarm(real: Index) -> None:
    firms = [firm.strip() for firm in INVENTED_FIRMS.replace("\n", ";").split(";")]
    alarms = [
        (firm, hit.listed_name, hit.score)
        for firm in firms
        for hit in real.search(party(firm, "organisation"), threshold=HOUSE)
    ]
    assert alarms == []
