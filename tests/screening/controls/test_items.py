import json

from screening.controls.catalogue import catalogue
from screening.controls.items import classify
from tests.screening.pictures import DAY


def test_an_answer_is_a_line_of_json_with_reasons_and_limbs() -> None:
    answer = classify("x", "Tactical IMSI catcher", "5A002", "", catalogue(DAY))
    assert json.loads(json.dumps(answer)) == answer
    first = answer["codes"][0]
    assert (first["code"], answer["cyber_surveillance"]) == ("5A001.f.2", "listed")
    assert first["reasons"][0].startswith("phrases: “")
    assert any(reason.startswith("may release it: ") for reason in first["reasons"])
    assert [limb["id"] for limb in answer["limbs"]][1] == "covert"


def test_what_only_shares_words_with_a_row_says_so() -> None:
    answer = classify("x", "Vacuum induction furnace with graphite crucible", "", "", catalogue(DAY))
    assert answer["codes"][0]["reasons"][0].startswith("words in common with the entry's terms: ")


def test_proposals_come_strongest_first_and_each_code_once() -> None:
    codes = classify("x", "IMSI catcher, spyware, riot shields and thermal cameras", "", "", catalogue(DAY))["codes"]
    points = [code["points"] for code in codes]
    assert points == sorted(points, reverse=True)
    assert len({code["code"] for code in codes}) == len(codes) <= 5


def test_goods_of_force_name_both_laws() -> None:
    codes = [code["code"] for code in classify("x", "Electric stun baton", "", "", catalogue(DAY))["codes"]]
    assert {"0A503", "2019/125-III.2"} <= set(codes)
