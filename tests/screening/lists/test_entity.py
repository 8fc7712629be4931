import json

import pytest

from screening.case import Identifier
from screening.lists.entity import Listed, ListedName, birth_years, from_plain, to_plain

ENTITY = Listed(
    entity_id="7",
    kind="person",
    names=(ListedName("DOVREK, Halvard", "primary"), ListedName("DOWREK", "weak")),
    countries=("BY", "ZZ"),
    birth_dates=("1968-03",),
    identifiers=(Identifier("passport", "XV1"),),
    addresses=("Lumegrad",),
    programmes=("TEST",),
    remarks="said",
)


def test_an_entity_comes_back_whole_from_json() -> None:
    assert from_plain(json.loads(json.dumps(to_plain(ENTITY)))) == ENTITY


@pytest.mark.parametrize("spoil", [{"colour": "red"}, {"kind": 7}, {"names": "DOVREK"}])
def test_an_unknown_or_misshapen_field_is_refused(spoil: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=next(iter(spoil))):
        from_plain({**to_plain(ENTITY), **spoil})


def test_an_entity_kept_before_a_field_was_there_is_still_readable() -> None:
    plain = to_plain(ENTITY)
    for field in ("gender", "nationalities", "listed_on", "updated_on"):
        del plain[field]
    for name in plain["names"]:
        del name["language"]
    assert from_plain(plain) == ENTITY


def test_a_span_of_years_has_both_ends_in_it() -> None:
    assert birth_years(()) == frozenset()
    assert birth_years(("1968-03-14", "1970-05", "1972")) == {1968, 1970, 1972}
    assert birth_years(("1960..1963", "1962")) == {1960, 1961, 1962, 1963}
