import json

import pytest

from screening.case import Identifier
from screening.lists.entity import Listed, ListedName, from_plain, to_plain

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
