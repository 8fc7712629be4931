import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from screening.case import Identifier
from screening.lists.entity import Listed, ListedName
from screening.names.fold import UnreadableName, Word
from screening.names.packed import Packed, freeze_entity, freeze_parts, thaw_entity, thaw_parts
from screening.names.parts import Parts, read_name

ALL = Parts((Word("ооо", "ООО", "cyrillic"), Word("7", "7", "latin")), "llc", ("ooo", "ltd"), ("karvona",))

TEXTS = st.tuples(st.text(max_size=8), st.text(max_size=8)).map(tuple)


@given(st.text(max_size=30), st.sampled_from(["person", "organisation", "vessel"]))
def test_the_parts_of_any_name_come_back_whole(name: str, kind: str) -> None:
    try:
        parts = read_name(name, kind)
    except UnreadableName:
        return
    assert thaw_parts(freeze_parts(parts)) == parts


def test_every_field_comes_back_whole() -> None:
    assert thaw_parts(freeze_parts(ALL)) == ALL
    assert isinstance(thaw_parts(freeze_parts(ALL)).words[0], Word)


@given(
    st.builds(
        Listed,
        entity_id=st.text(max_size=5),
        kind=st.just("person"),
        names=st.tuples(st.builds(ListedName, st.text(), st.just("weak"), st.text(max_size=2))),
        countries=TEXTS,
        identifiers=st.tuples(st.builds(Identifier, st.text(), st.text())),
        remarks=st.text(),
        listed_on=st.text(max_size=10),
    )
)
def test_any_entity_comes_back_whole(entity: Listed) -> None:
    assert thaw_entity(freeze_entity(entity)) == entity


def test_items_are_read_when_asked_for_and_have_the_bounds_of_a_list() -> None:
    packed = Packed(np.frombuffer(b"abcde", dtype=np.uint8), np.array([0, 2, 2, 5]), str.upper)
    assert (list(packed), packed[-1], packed[:2], len(packed)) == (["AB", "", "CDE"], "CDE", ["AB", ""], 3)
    with pytest.raises(IndexError):
        packed[3]
