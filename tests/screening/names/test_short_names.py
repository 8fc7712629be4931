from screening.lists.entity import Listed, ListedName
from screening.names.draft import Draft
from screening.names.parts import Parts, read_name
from screening.names.short_names import ShortNames, short_names

NAMES = ["Zelmira", "Zel Mi", "Dovrek", "Zelmira Dovrek", "Orlundi"]


def read(name: str) -> Parts:
    return read_name(name, "vessel")


def near(name: str) -> list[str]:
    return [NAMES[row] for row in shorts(NAMES).near(read(name))]


def shorts(names: list[str]) -> ShortNames:
    draft = Draft()
    for name in names:
        draft.add(Listed("1", "vessel", (ListedName(name, "primary"),)))
    return short_names(draft.candidates().lexicon)


def test_two_slips_are_met_and_the_nearest_comes_first() -> None:
    assert near("eZlmria") == ["Zelmira"]
    assert near("Zelmir") == ["Zelmira", "Zel Mi"]
    assert near("Dvorke") == ["Dovrek"]


def test_three_slips_are_not_nor_is_a_longer_name_or_a_number() -> None:
    assert near("eZlmrai") == []
    assert near("Zelmira Dovrke") == []
    assert near("1234567") == []


def test_a_list_of_nothing_has_none() -> None:
    assert shorts([]).near(read("Dovrek")) == []
