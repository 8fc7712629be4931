"""How well scores tell the same party from another: precision, recall, F1 and the curve of both over all thresholds."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Scored:
    """One labelled pair and its score (0 to 10000)."""

    score: int
    same: bool
    category: str


@dataclass(frozen=True, slots=True)
class Point:
    """What happens at a threshold. Shares from 0 to 1.

    ``precision`` and ``f1`` are balanced: same and other pairs weigh alike in all, however many there are of each.
    """

    threshold: int
    recall: float
    false_alarms: float
    precision: float
    f1: float


@dataclass(frozen=True, slots=True)
class Category:
    """A sort of pair: how many, whether they are the same party, and the share at or above the threshold."""

    name: str
    same: bool
    pairs: int
    alerted: float


def at(scored: Sequence[Scored], threshold: int) -> Point:
    """The figures at one threshold. ValueError unless there are pairs of both labels."""
    recall = _share([one.score for one in scored if one.same], threshold)
    alarms = _share([one.score for one in scored if not one.same], threshold)
    precision = recall / (recall + alarms) if recall + alarms else 0.0
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return Point(threshold, recall, alarms, precision, f1)


def curve(scored: Sequence[Scored], step: int = 500) -> tuple[Point, ...]:
    """The figures at 0, ``step``, ... 10000."""
    return tuple(at(scored, threshold) for threshold in range(0, 10_001, step))


def area(scored: Sequence[Scored]) -> float:
    """Area under the curve of recall over false alarms: how often a same pair scores above another one; ties half."""
    ranks: dict[int, list[int]] = {}
    for one in scored:
        ranks.setdefault(one.score, [0, 0])[one.same] += 1
    below, won = 0, 0.0
    for score in sorted(ranks):
        others, same = ranks[score]
        won += same * (below + others / 2)
        below += others
    return won / (below * sum(same for _, same in ranks.values()))


def categories(scored: Iterable[Scored], threshold: int) -> tuple[Category, ...]:
    """Each sort of pair, the same parties first, by name."""
    found: dict[tuple[bool, str], list[int]] = {}
    for one in scored:
        found.setdefault((not one.same, one.category), []).append(one.score)
    return tuple(
        Category(name, not other, len(scores), _share(scores, threshold))
        for (other, name), scores in sorted(found.items())
    )


def threshold_for(scores: Sequence[int], alarms: float) -> int:
    """The lowest threshold at which at most this share of the scores is at or above it; 10001 when there is none."""
    ordered = sorted(scores, reverse=True)
    allowed = int(alarms * len(ordered))
    return ordered[allowed] + 1 if allowed < len(ordered) else 0


def _share(scores: Sequence[int], threshold: int) -> float:
    if not scores:
        raise ValueError("pairs of both labels are needed: of the same party and of others")
    return sum(score >= threshold for score in scores) / len(scores)
