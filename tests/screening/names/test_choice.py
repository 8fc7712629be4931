from screening.names.choice import LEAST_ENTITIES, choose


def test_the_likeliest_come_first_and_equals_as_they_came() -> None:
    assert choose([700, 900, 700], [1, 2, 3], limit=10) == [1, 0, 2]


def test_no_more_entities_than_the_limit_and_never_fewer_than_the_least() -> None:
    many = LEAST_ENTITIES + 5
    assert len(choose([900] * many, range(many), limit=1)) == LEAST_ENTITIES
    assert len(choose([900] * many, range(many), limit=many - 1)) == many - 1


def test_a_second_name_of_an_entity_only_when_it_is_as_likely_and_never_a_third() -> None:
    assert choose([1_000, 970, 970], [7, 7, 7], limit=10) == [0, 1]
    assert choose([1_000, 969], [7, 7], limit=10) == [0]


def test_who_is_far_behind_the_best_is_left_out_but_for_the_first_few() -> None:
    assert choose([1_000, 499, 499, 499, 499], range(5), limit=10) == [0, 1, 2, 3]
    assert choose([1_000, 999, 998, 997, 500, 499], range(6), limit=10) == [0, 1, 2, 3, 4]


def test_of_nobody_nobody_is_chosen() -> None:
    assert choose([], [], limit=10) == []
