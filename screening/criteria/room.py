"""A room of criteria: the folder is the list. What has the name of a criterion is one, and must be complete."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Callable
from functools import cache
from pathlib import Path

from screening import cards
from screening.case import Case
from screening.criteria.card import Card
from screening.criteria.card_file import load
from screening.criteria.found import Found
from screening.criteria.known import Known
from screening.evidence import Evidence

Find = Callable[[Case, Evidence, Card, Known], Found]

_NAME = re.compile(r"[a-z]{2}_[0-9]{2}")


@cache
def room_cards(room: str) -> tuple[Card, ...]:
    """The cards of a package such as ``screening.criteria``, by id.

    Raises CardError when a card is wrong, or when one of card, function and examples is there without the
    others.
    """
    folder = folder_of(room)
    modules = {module.name for module in pkgutil.iter_modules([str(folder)]) if _NAME.fullmatch(module.name)}
    written = {path.stem for path in folder.glob("*.yaml") if _NAME.fullmatch(path.stem)}
    tried = {path.name.split(".")[0] for path in folder.glob("*.examples.yaml")}
    for stem in sorted(modules ^ written | written ^ tried):
        raise cards.CardError(
            f"{stem}.yaml", "", "a criterion is a card, a function and examples, all three of one name"
        )
    return tuple(load(folder / f"{stem}.yaml", room) for stem in sorted(written))


def function(card: Card) -> Find:
    """The function that computes ``card``, by its method. Raises AttributeError or ImportError when it is
    gone.
    """
    return _function(card.room, card.id, card.method)


@cache
def _function(room: str, id: str, method: int) -> Find:
    module = importlib.import_module(f"{room}.{id.lower().replace('-', '_')}")
    find: Find = getattr(module, "find" if method == 1 else f"find_{method}")
    return find


def folder_of(room: str) -> Path:
    """The folder of a package that is one folder."""
    (folder,) = importlib.import_module(room).__path__
    return Path(folder)
