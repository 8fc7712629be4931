import pytest

from screening.names.measure import Scored, area, at, categories, curve, threshold_for

SCORED = [
    Scored(9_000, True, "alias"),
    Scored(7_000, True, "alias"),
    Scored(2_000, True, "script"),
    Scored(1_000, True, "script"),
    Scored(7_000, False, "customer"),
    *[Scored(0, False, "customer")] * 9,
]


def test_both_labels_weigh_alike_whatever_their_numbers() -> None:
    point = at(SCORED, 7_000)
    assert (point.recall, point.false_alarms) == (0.5, 0.1)
    assert point.precision == pytest.approx(0.5 / 0.6)
    assert point.f1 == pytest.approx(2 * 0.5 / (1 + 0.6))


def test_a_score_on_the_threshold_is_an_alert() -> None:
    assert at(SCORED, 7_001).recall == 0.25


def test_the_curve_goes_from_all_to_none() -> None:
    points = curve(SCORED, step=5_000)
    assert [point.threshold for point in points] == [0, 5_000, 10_000]
    assert (points[0].recall, points[0].precision, points[-1].recall, points[-1].f1) == (1.0, 0.5, 0.0, 0.0)


def test_the_area_is_how_often_the_same_party_scores_higher_and_ties_are_half() -> None:
    assert area(SCORED) == pytest.approx((10 + 9.5 + 9 + 9) / 40)


def test_categories_have_their_own_share() -> None:
    found = [(one.name, one.same, one.pairs, one.alerted) for one in categories(SCORED, 7_000)]
    assert found == [("alias", True, 2, 1.0), ("script", True, 2, 0.0), ("customer", False, 10, 0.1)]


def test_the_threshold_for_a_share_of_alarms_lets_no_more_through() -> None:
    scores = [one.score for one in SCORED if not one.same]
    assert threshold_for(scores, 0.1) == 1
    assert threshold_for(scores, 0.0) == 7_001
    assert threshold_for([], 0.01) == 0


def test_one_label_alone_measures_nothing() -> None:
    with pytest.raises(ValueError, match="both labels"):
        at([Scored(1, True, "")], 1)
