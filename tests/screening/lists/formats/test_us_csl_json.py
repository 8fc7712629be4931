import json

import pytest

from screening.lists.formats.parsed import ParseError
from screening.lists.formats.us_csl_json import IGNORED, USED
from tests.screening.lists.samples import parse, sample_of, spoilt


def test_it_says_of_an_entry_what_the_csv_says() -> None:
    now, then = parse("us_csl_json").entities, parse("us_csl").entities
    assert now[:3] == then[:3]
    assert [entity.names for entity in now] == [entity.names for entity in then]
    assert [entity.identifiers for entity in now] == [entity.identifiers for entity in then]


def test_no_field_is_both_used_and_ignored() -> None:
    assert USED.isdisjoint(IGNORED)
    assert all(IGNORED.values())


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('"total": 5', '"total": 6', "consolidated.json, field total: “6” where 5 results stand in the file"),
        ('"total": 5', '"sum": 5', "consolidated.json, field sum: the field is unknown here"),
        ('"title"', '"nickname"', "consolidated.json, entry 1, field nickname: the field is unknown here"),
        ('"postal_code"', '"zip"', "entry 1, field addresses.zip: the field is unknown here"),
        ('"expiration_date"', '"ends"', "entry 1, field ids.ends: the field is unknown here"),
        ("Entity List (EL)", "Moon List (ML)", "entry 2, field source: “ML” is none of CAP"),
        ('"id": "aa02"', '"id": "aa01"', "entry 2: the entity aa01 stands already above"),
        ('"name": "SOLVEIG ORCHID"', '"name": ["SOLVEIG ORCHID"]', "entry 4, field name: is not a text"),
        ('"results": [', '"results": {"a": [', "this is no JSON"),
    ],
)
def test_anything_not_understood_refuses_all_and_is_named(old: str, new: str, message: str) -> None:
    with pytest.raises(ParseError) as refused:
        parse("us_csl_json", spoilt("us_csl_json", old, new))
    assert message in str(refused.value)


def test_results_that_are_no_list_of_entries_are_refused() -> None:
    ((file, data),) = sample_of("us_csl_json").items()
    for results in ({}, {"a": 1}, [1]):
        whole = {**json.loads(data), "results": results, "total": None}
        with pytest.raises(ParseError, match=r"is not a list of objects|no entity stands in it"):
            parse("us_csl_json", {file: json.dumps(whole).encode()})
    with pytest.raises(ParseError, match="an object with results is expected"):
        parse("us_csl_json", {file: b"[]"})
