import json
from typing import Any

import pytest

from screening.case import Identifier
from screening.lists.entity import ListedName
from screening.names.records import BadRecord, Record, read_pairs, read_records

WHOLE = {
    "id": "q1",
    "schema": "Person",
    "names": ["DOVREK, Halvard", "Halvard Dovrek"],
    "weak_names": ["Halo"],
    "birth_dates": ["1962-11-23", "1963"],
    "countries": ["by"],
    "ids": [["passport", "XV0041277"]],
    "addresses": ["Minsk"],
}


def read(*values: Any) -> list[Record]:
    return list(read_records([json.dumps(value) for value in values], "people.jsonl"))


def test_a_whole_record_is_read_as_an_entity_and_as_parties() -> None:
    (record,) = read(WHOLE)
    entity = record.listed()
    assert (entity.entity_id, entity.kind, entity.countries) == ("q1", "person", ("BY",))
    assert entity.names == (
        ListedName("DOVREK, Halvard", "primary"),
        ListedName("Halvard Dovrek", "strong"),
        ListedName("Halo", "weak"),
    )
    assert entity.identifiers == (Identifier("passport", "XV0041277"),)
    parties = record.parties()
    assert [(party.name, party.birth_date) for party in parties][:2] == [
        ("DOVREK, Halvard", "1962-11-23"),
        ("DOVREK, Halvard", "1963"),
    ]
    assert len(parties) == 6
    assert {(party.country, party.address) for party in parties} == {("BY", "Minsk")}


def test_only_schema_and_names_are_needed_other_keys_are_ignored_and_empty_lines_too() -> None:
    lines = ["", '{"id": 7, "schema": "Vessel", "names": ["SARAK"], "colour": "red"}', "  \n"]
    (record,) = read_records(lines, "ships.jsonl")
    assert (record.ident, record.kind, len(record.parties())) == ("7", "vessel", 1)


def test_a_name_that_cannot_be_compared_is_said_and_the_others_stay() -> None:
    (record,) = read({**WHOLE, "names": ["—", "x" * 301, "Dov\u202erek", "Dovrek"], "weak_names": []})
    assert [name.text for name in record.names] == ["Dovrek"]
    assert len(record.refused) == 3


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"schema": "Planet"}, "line 1, schema: “Planet” is none of"),
        ({"names": [], "weak_names": []}, "line 1, names: at least one"),
        ({"names": "Dovrek"}, "line 1, names: must be a list of texts"),
        ({"countries": [1]}, "line 1, countries: must be a list"),
        ({"birth_dates": ["23.11.1962"]}, "line 1, birth_dates: “23.11.1962”"),
        ({"ids": [["passport"]]}, "line 1, ids: must be a list of"),
        ({"id": ""}, "line 1: the key id is missing"),
        ({"id": None}, "line 1, id: must be a text"),
    ],
)
def test_what_is_wrong_is_said_with_file_line_and_key(change: dict[str, Any], said: str) -> None:
    with pytest.raises(BadRecord, match="people.jsonl, " + said):
        read({**WHOLE, **change})


def test_lines_that_are_no_objects_are_refused_and_so_is_an_id_given_twice() -> None:
    with pytest.raises(BadRecord, match="line 2: not JSON"):
        list(read_records([json.dumps(WHOLE), "{"], "f"))
    with pytest.raises(BadRecord, match="line 1: must be an object"):
        list(read_records(["[]"], "f"))
    with pytest.raises(BadRecord, match="line 2: the id q1 was given before"):
        read(WHOLE, WHOLE)


def test_a_pair_has_two_sides_and_may_have_a_label() -> None:
    pair = {"query": {"schema": "Person", "names": ["A B"]}, "cand": WHOLE, "cat": "alias"}
    lines = [json.dumps(pair), json.dumps({**pair, "label": 1})]
    first, second = read_pairs(lines, "f")
    assert (first.same, second.same, second.category, second.cand.ident) == (None, True, "alias", "q1")
    with pytest.raises(BadRecord, match="line 1, label"):
        list(read_pairs(lines, "f", labelled=True))
    with pytest.raises(BadRecord, match="line 1, cand: must be an object"):
        list(read_pairs([json.dumps({"query": WHOLE})], "f"))
    with pytest.raises(BadRecord, match="line 1, query, schema"):
        list(read_pairs([json.dumps({"query": {}, "cand": WHOLE})], "f"))
