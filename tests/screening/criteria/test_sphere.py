from dataclasses import replace

import pytest

from screening.case import Item
from screening.controls.match import classify
from screening.criteria.sphere import Sphere, spheres
from tests.screening import pictures


def kinds(description: str, code: str = "", user: str = "") -> set[str]:
    item: Item = replace(pictures.VALVES, description=description, declared_code=code)
    return {str(sphere) for sphere in spheres(classify((item,), pictures.rules().catalogue), user)}


def test_goods_on_no_list_are_asked_only_what_every_case_is_asked() -> None:
    assert kinds("Spare valves for a water works") == {"always"}


def test_goods_on_no_list_stay_ordinary_with_any_user() -> None:
    assert kinds("Spare valves for a water works", user="a police force") == {"always"}


def test_a_declared_code_makes_a_controlled_case() -> None:
    assert kinds("Encryption module for radios", "5A002.a") == {"always", "controlled"}


def test_a_controlled_item_for_a_user_with_powers_is_sensitive() -> None:
    assert kinds("Encryption module for radios", "5A002.a", "a police force") == {"always", "controlled", "sensitive"}


def test_goods_of_crime_control_are_sensitive_and_controlled() -> None:
    assert kinds("Riot shields for police") == {"always", "controlled", "sensitive"}


def test_an_entry_that_a_note_releases_makes_no_controlled_case() -> None:
    item = replace(pictures.VALVES, description="Riot shields for police")
    (seen,) = classify((item,), pictures.rules().catalogue)
    assert seen.proposals
    outside = replace(seen, proposals=tuple(replace(one, released="a note") for one in seen.proposals))
    assert set(spheres((seen,), "")) == {Sphere.ALWAYS, Sphere.CONTROLLED, Sphere.SENSITIVE}
    assert set(spheres((outside,), "")) == {Sphere.ALWAYS}


@pytest.mark.parametrize(("description", "code"), [("Radio unit", "5A001.f.2"), ("IMSI catcher", "")])
def test_a_surveillance_item_by_code_or_by_description_is_in_every_wider_sphere(description: str, code: str) -> None:
    assert kinds(description, code) >= {"always", "controlled", "sensitive", "surveillance"}


@pytest.mark.parametrize("code", ["5A001", "nonsense"])
def test_what_may_be_a_surveillance_item_is_asked_like_one(code: str) -> None:
    assert "surveillance" in kinds("Radio equipment for the field", code)


def test_each_sphere_says_why() -> None:
    item = replace(pictures.VALVES, declared_code="5A001.f")
    why = spheres(classify((item,), pictures.rules().catalogue), "")
    assert why[Sphere.SENSITIVE] == "an item is declared under 5A001.f"
