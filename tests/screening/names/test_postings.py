import math

import numpy as np
import pytest

from screening.names.postings import FAR, Postings, build_postings, each_once, nearest, rarities

A, B, C, D, E = range(5)


def postings(*rows: list[int]) -> Postings:
    terms = [term for row in rows for term in row]
    held = [number for number, row in enumerate(rows) for _ in row]
    return build_postings(np.array(terms, dtype=np.int64), np.array(held, dtype=np.int64), 5, len(rows))


def shares(of: Postings, terms: list[int], budget: int = 1_000) -> list[int]:
    score = np.zeros(len(of.norms), dtype=np.float32)
    of.add_shares(score, dict.fromkeys(terms, 1.0), budget)
    return [round(share) for share in score * of.norms]


def test_a_row_has_the_worth_of_the_terms_it_holds_over_its_norm() -> None:
    of = postings([A, B], [B, C], [C, D])
    assert shares(of, [B, C]) == [1, 2, 1]
    first, second = (int(of.weights[term]) ** 2 for term in (A, B))
    assert of.norms[0] == math.isqrt(first + second)


def test_a_term_twice_in_a_row_counts_once() -> None:
    assert shares(postings([A, A], [B]), [A]) == shares(postings([A], [B]), [A])


def test_over_the_budget_common_terms_are_left_out_and_never_the_rarest() -> None:
    of = postings([A, B], [A], [A], [A])
    assert shares(of, [A, B], budget=4)[1:] == [0, 0, 0]
    assert shares(of, [A], budget=1)[1] > 0


@pytest.mark.parametrize("rows", [4, 40])
def test_few_rows_of_many_get_the_same_shares_as_many_of_few(rows: int) -> None:
    of = postings([A, B], [B], *[[C]] * rows)
    first, second = (int(of.weights[term]) ** 2 for term in (A, B))
    assert shares(of, [A, B])[:3] == [2, 1, 0]
    assert of.norms[0] == math.isqrt(first + second)


def test_a_rare_term_weighs_more_than_a_common_one() -> None:
    assert list(rarities(np.array([1, 1_023, 0]), 1_023)) == [1_000, 100, 1_000]


def test_the_nearest_rows_come_best_first_and_equals_by_their_number() -> None:
    score = np.array([0.5, 0.0, 0.9, 0.5, 0.5], dtype=np.float32)
    assert nearest(score, 3, FAR).tolist() == [2, 0, 3]


def test_what_is_far_behind_the_best_does_not_come_nor_does_nothing() -> None:
    assert nearest(np.array([9.0, 1.0], dtype=np.float32), 5, FAR).tolist() == [0]
    assert (
        nearest(np.zeros(3, dtype=np.float32), 5, FAR).tolist()
        == nearest(np.zeros(0, dtype=np.float32), 5, FAR).tolist()
        == []
    )


@pytest.mark.parametrize("rows", [[], [[]]])
def test_rows_without_terms_have_no_share(rows: list[list[int]]) -> None:
    assert len(postings(*rows).norms) == len(rows)


def test_numbers_come_once_in_order() -> None:
    assert each_once(np.array([3, 1, 3, 2, 1])).tolist() == [1, 2, 3]
    assert each_once(np.zeros(0, dtype=np.int64)).tolist() == []
