import dataclasses
import json

import pytest

from screening import evidence as kept
from tests.screening import pictures
from tests.screening.pictures import LIST


def test_evidence_comes_back_from_json_as_it_was() -> None:
    gathered = pictures.evidence(hits=(pictures.hit(),), unreadable=("p1",))
    assert kept.thaw(json.loads(json.dumps(kept.freeze(gathered)))) == gathered


def test_only_required_lists_that_are_not_in_force_are_wanting() -> None:
    stale = dataclasses.replace(LIST, list_id="b", status="stale")
    optional = dataclasses.replace(LIST, list_id="c", status="missing", required=False)
    gathered = pictures.evidence(lists=(LIST, stale, optional))
    assert gathered.wanting == (stale,)
    assert gathered.searched == (LIST,)


def test_a_status_that_nobody_knows_is_not_in_force() -> None:
    assert not dataclasses.replace(LIST, status="fine").in_force


def test_a_hit_belongs_to_one_edition_of_one_list() -> None:
    assert pictures.evidence().list_of(pictures.hit()) == LIST
    with pytest.raises(ValueError, match="not among the lists"):
        pictures.evidence().list_of(dataclasses.replace(pictures.hit(), edition="00"))
