import pytest

from screening.controls.catalogue import Catalogue, catalogue
from screening.controls.classification import Classification, Cyber, Spoke
from screening.controls.items import classify
from screening.controls.match import classification
from screening.criteria.sphere import Sphere, spheres
from tests.screening.pictures import DAY


@pytest.fixture
def known() -> Catalogue:
    return catalogue(DAY)


def read(known: Catalogue, description: str) -> Classification:
    return classification("item-1", description, "", "", known)


def test_what_such_goods_are_often_taken_for_stands_behind(known: Catalogue) -> None:
    seen = read(known, "IMSI catcher")
    assert [one.code for one in seen.proposals] == ["5A001.f.2"]
    assert [one.code for one in seen.also] == ["5A001.f.1", "5A001.f.4"]
    assert all(one.spoke is Spoke.BESIDE and one.limbs for one in seen.also)
    assert seen.proposals[0].points > seen.also[0].points > seen.also[1].points


def test_the_next_nearest_rows_fill_up_to_three(known: Catalogue) -> None:
    seen = read(known, "Five-axis milling machine with linear encoders for turbine blades")
    assert seen.proposals
    assert len(seen.proposals) + len(seen.also) >= 3
    assert all(one.points < seen.proposals[-1].points for one in seen.also)


def test_where_nothing_is_read_nothing_is_offered(known: Catalogue) -> None:
    assert read(known, "Office chairs with armrests").also == ()


def test_what_is_offered_behind_decides_nothing(known: Catalogue) -> None:
    seen = read(known, "Leg irons for prisoners")
    assert seen.cyber is Cyber.NO
    assert Sphere.SURVEILLANCE not in spheres([seen], "")


def test_the_answer_names_them_last_with_the_reason(known: Catalogue) -> None:
    codes = classify("1", "IMSI catcher", "", "", known)["codes"]
    assert [one["code"] for one in codes] == ["5A001.f.2", "5A001.f.1", "5A001.f.4"]
    assert codes[1]["reasons"][0].startswith("what reads like this is often taken for it")


def test_what_is_often_taken_for_a_thing_is_an_entry(known: Catalogue) -> None:
    codes = {wording.code for entry in known.entries for wording in entry.wordings}
    beside = [(w.code, code) for entry in known.entries for w in entry.wordings for code in w.beside]
    assert beside
    assert [pair for pair in beside if pair[1] not in codes or pair[0] == pair[1]] == []
