"""Entities that bear the same name: who stands on several lists, or twice on one, each time with other aliases.

A search that surely found one of them looks at the others too, however little their own names have of the query's:
what one publisher knows of a party is known of the party.
"""

from __future__ import annotations

import numpy as np

from screening.names.lookup import Lookup, build_lookup, number

_MOST = 6
"""A name that more entities bear is no sign that they are one: half the armies have an Abu Muhammad."""


def key(owner: int) -> str:
    """Under which the twins of the entity at place ``owner`` stand."""
    return str(owner)


def build_twins(names: Lookup) -> Lookup:
    """Every entity's twins. ``names``: places of entities under each of their names of two words or more."""
    keys, others = [], []
    firsts, ends = names.starts[:-1], names.starts[1:]
    shared = np.flatnonzero((ends - firsts > 1) & (ends - firsts <= _MOST))
    for first, end in zip(firsts[shared].tolist(), ends[shared].tolist(), strict=True):
        owners = names.values[first:end].tolist()
        for one in owners:
            mine = number(key(one))
            for other in owners:
                if other != one:
                    keys.append(mine)
                    others.append(other)
    return build_lookup(keys, others)
