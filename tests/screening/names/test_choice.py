from screening.names.choice import LEAST_ENTITIES, choose


def test_the_likeliest_come_first_and_equals_as_they_came() -> None:
    assert choose([700, 900, 700], [1, 2, 3], limit=10) == [1, 0, 2]


def test_no_more_entities_than_the_limit_and_never_fewer_than_the_least() -> None:
    guesses = [1_000, *[590] * 30]
    assert len(choose(guesses, range(31), limit=1)) == LEAST_ENTITIES
    assert len(choose(guesses, range(31), limit=LEAST_ENTITIES + 5)) == LEAST_ENTITIES + 5


def test_who_is_nearly_as_likely_as_the_best_is_seen_beyond_the_limit_but_not_without_end() -> None:
    guesses = [1_000, *[600] * (LEAST_ENTITIES + 2), *[599] * 9]
    assert len(choose(guesses, range(len(guesses)), limit=1)) == LEAST_ENTITIES + 3
    assert len(choose([900] * 50, range(50), limit=1)) == 2 * LEAST_ENTITIES


def test_a_second_name_of_an_entity_only_when_it_is_as_likely_and_never_a_third() -> None:
    assert choose([1_000, 970, 970], [7, 7, 7], limit=10) == [0, 1]
    assert choose([1_000, 969], [7, 7], limit=10) == [0]


def test_who_is_far_behind_the_best_is_left_out_but_for_the_first_few() -> None:
    assert choose([1_000, 499, 499, 499, 499], range(5), limit=10) == [0, 1, 2, 3]
    assert choose([1_000, 999, 998, 997, 500, 499], range(6), limit=10) == [0, 1, 2, 3, 4]


def test_of_nobody_nobody_is_chosen() -> None:
    assert choose([], [], limit=10) == []
