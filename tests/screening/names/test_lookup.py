from screening.names.lookup import build_lookup, number, numbers_of


def found(keys: list[str]) -> list[list[int]]:
    lookup = build_lookup([number("a"), number("b"), number("a"), number("a")], [7, 3, 5, 7])
    return [values.tolist() for values in lookup.find(keys)]


def test_every_key_has_its_values_once_in_order_and_an_unknown_one_none() -> None:
    assert found(["b", "nobody", "a"]) == [[3], [], [5, 7]]


def test_a_lookup_of_nothing_finds_nothing() -> None:
    assert [values.tolist() for values in build_lookup([], []).find(["a", "b"])] == [[], []]


def test_the_number_of_a_key_is_the_same_for_ever() -> None:
    assert number("=dovrek") == 0x714D270


def test_keys_at_once_have_the_numbers_they_have_one_by_one() -> None:
    assert numbers_of(iter(["=dovrek", "~тань"])) == [number("=dovrek"), number("~тань")]
