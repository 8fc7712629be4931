import pytest

from screening.names.draft import Draft, identifier_text
from screening.names.fold import UnreadableName
from tests.screening.names.cast import listed, number


def test_every_name_is_a_row_of_its_entity() -> None:
    draft = Draft()
    draft.add(listed("Dovrek", "Dowrek", entity_id="1"))
    draft.add(listed("Zelmira", entity_id="2"))
    entities, names = draft.packed()
    assert (list(draft.owners), list(draft.places)) == ([0, 0, 1], [0, 1, 0])
    assert [entity.entity_id for entity in entities] == ["1", "2"]
    assert [parts.text for parts in names] == ["dovrek", "dowrek", "zelmira"]


def test_a_number_stands_under_its_bare_value_and_too_short_a_one_nowhere() -> None:
    draft = Draft()
    draft.add(listed("Dovrek"))
    draft.add(listed("Zelmira", "Zelmyra", identifiers=(number("passport", "XV-0041277"), number("reg", "12"))))
    asked = [identifier_text(number("passport", "xv 0041277")), "#12"]
    assert [rows.tolist() for rows in draft.identifiers.lookup().find(asked)] == [[1], []]
    assert identifier_text(number("reg", "12")) == ""


def test_an_entity_whose_name_cannot_be_read_is_named() -> None:
    with pytest.raises(UnreadableName, match="Listed entity 77"):
        Draft().add(listed("—", entity_id="77"))
