"""Whom of those that were found the roll call sees: the likeliest entities, each by the names likeliest to meet."""

from __future__ import annotations

from collections.abc import Sequence

LEAST_ENTITIES = 10
"""So many are compared whatever the limit: the estimate is no score, and the best may stand a few places down."""

_FAR, _NEVER_FAR = 0.5, 4
"""An entity of less than this share of the best estimate is not compared, beyond the first few."""

_NEAR, _NEAR_MOST = 0.6, 2
"""Beyond the limit those of this share of the best estimate are compared too, up to so many times the limit."""

_EQUAL, _NAMES_EACH = 0.97, 2
"""A second name of an entity is compared when it is as likely as its first, but for so little."""

NAMESAKE = 2_000
"""How likely a name of exactly the query's words is: more than any estimate."""


def choose(likely: Sequence[int], owners: Sequence[int], limit: int) -> list[int]:
    """Places of those worth comparing, the likeliest first, equals as they came: of the ``limit`` likeliest owners.

    ``likely``: how likely each is; ``owners``: whose name it is.
    """
    chosen: list[int] = []
    first: dict[int, int] = {}
    names: dict[int, int] = {}
    most, best = max(limit, LEAST_ENTITIES), max(likely, default=0)
    for at in sorted(range(len(likely)), key=likely.__getitem__, reverse=True):
        owner, guess = owners[at], likely[at]
        if owner in first:
            wanted = names[owner] < _NAMES_EACH and guess >= _EQUAL * first[owner]
        else:
            far, room = (_FAR, most) if len(first) < most else (_NEAR, _NEAR_MOST * most)
            wanted = len(first) < room and (guess >= far * best or len(first) < _NEVER_FAR)
        if wanted:
            chosen.append(at)
            first.setdefault(owner, guess)
            names[owner] = names.get(owner, 0) + 1
    return chosen
