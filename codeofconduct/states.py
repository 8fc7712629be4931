"""The states that subscribed to the Code of Conduct, and since when. Membership of the European Union
implies nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from screening import cards
from screening.countries.tables import countries

_CARD = Path(__file__).with_name("states.yaml")


@dataclass(frozen=True, slots=True)
class State:
    """``country`` is ISO 3166-1 alpha-2, and XK for Kosovo. ``exact``: false when only the latest possible
    day is known.

    ``left_on`` is the first day on which the state is no longer a Subscribing State.
    """

    country: str
    joined_on: date
    source: str
    founder: bool = False
    exact: bool = True
    left_on: date | None = None

    @property
    def name(self) -> str:
        """The English short name."""
        return countries(self.joined_on).name(self.country)


def subscribing(on: date) -> tuple[State, ...]:
    """The Subscribing States of a day, by country code."""
    return tuple(state for state in states() if _subscribes(state, on))


def subscribes(country: str, on: date) -> bool:
    """Whether ``country`` was a Subscribing State on that day."""
    return any(state.country == country for state in subscribing(on))


@cache
def states(path: Path = _CARD) -> tuple[State, ...]:
    """Every state that ever subscribed. Raises CardError when a row is wrong or a state stands there twice."""
    rows = cards.rows(State, path)
    for i, state in enumerate(rows):
        if not countries(state.joined_on).known(state.country):
            raise cards.CardError(path.name, f"[{i}].country", f"{state.country!r} is no country")
        if state.left_on is not None and state.left_on <= state.joined_on:
            raise cards.CardError(path.name, f"[{i}].left_on", "is not after the day it joined")
    if len({state.country for state in rows}) != len(rows):
        raise cards.CardError(path.name, "country", "a state stands there twice")
    return tuple(sorted(rows, key=lambda state: state.country))


def _subscribes(state: State, on: date) -> bool:
    return state.joined_on <= on and (state.left_on is None or on < state.left_on)
