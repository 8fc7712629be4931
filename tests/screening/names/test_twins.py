from screening.names.draft import Draft
from screening.names.twins import key
from tests.screening.names.cast import listed


def twins(*names: tuple[str, ...]) -> list[list[int]]:
    draft = Draft()
    for number, known in enumerate(names):
        draft.add(listed(*known, entity_id=str(number)))
    found = draft.twins().find([key(owner) for owner in range(len(names))])
    return [others.tolist() for others in found]


def test_entities_with_one_name_are_twins_in_any_order_of_its_words() -> None:
    assert twins(("Halvard Dovrek", "Hal"), ("Zelmira",), ("DOVREK, Halvard", "Brannik")) == [[2], [], [0]]


def test_one_word_makes_no_twins_and_nobody_is_his_own() -> None:
    assert twins(("Dovrek",), ("Dovrek",)) == [[], []]
    assert twins(
        ("Halvard Dovrek", "Dovrek Halvard"),
    ) == [[]]


def test_a_name_of_many_is_no_sign() -> None:
    assert twins(*[("Halvard Dovrek",)] * 7) == [[]] * 7
    assert twins(*[("Halvard Dovrek",)] * 6)[0] == [1, 2, 3, 4, 5]
