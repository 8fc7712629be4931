from screening.names.postings import build_postings, rarity


def test_the_rows_nearest_to_the_keys_come_back_in_order_of_their_number() -> None:
    postings = build_postings([["a", "b"], ["b", "c"], ["c", "d"], ["d", "e"]])
    assert postings.top(["b", "c"], 1) == [1]
    assert postings.top(["b", "c"], 3) == [0, 1, 2]


def test_ties_of_the_last_place_all_come() -> None:
    postings = build_postings([["a"], ["a"], ["a"], ["b"]])
    assert postings.top(["a"], 1) == [0, 1, 2]


def test_unknown_keys_find_nothing() -> None:
    postings = build_postings([["a"]])
    assert postings.top(["z"], 5) == []
    assert build_postings([]).top(["a"], 5) == []


def test_a_rare_key_weighs_more_than_a_common_one() -> None:
    postings = build_postings([["common", "rare"], *(["common", f"other{n}"] for n in range(50))])
    assert postings.weights[postings.keys["rare"]] > postings.weights[postings.keys["common"]] == 100
    assert rarity(1, 1_023) == 1_000
