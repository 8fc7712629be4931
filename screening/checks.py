"""System checks: every card of the screening rooms is loaded by ``manage.py check`` and before a server
starts.

A wrong card stops the program when it starts, and not on the day a case needs it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import partial
from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error, register
from django.utils.timezone import now
from django.utils.translation import gettext as _

from screening.controls.annex_i import rows
from screening.controls.catalogue import catalogue
from screening.controls.mappings import table as mapped
from screening.controls.texts.cards import load_text_cards
from screening.countries.codes import tables as country_codes
from screening.countries.tables import countries
from screening.criteria.examples import Example, examples
from screening.criteria.instruments import instruments
from screening.criteria.room import room_cards
from screening.lists.cards import load_cards
from screening.names.common import common_words
from screening.names.given import forms
from screening.names.house import house_numbers
from screening.names.vocabulary import vocabulary
from screening.names.wordcards import legal_forms, titles
from screening.rule_changes import entries, missing
from screening.ruleset import RulesetError, ruleset

CARD = "screening.E001"
RULESET = "screening.E002"
UNTOLD = "screening.E003"


@register()
def check_cards(app_configs: Sequence[Any] | None = None, **kwargs: Any) -> list[CheckMessage]:
    """Loads every card, table and example, and makes today's ruleset out of them."""
    return list(faults(settings.CRITERIA_ROOMS, now().date()))


def faults(rooms: Sequence[str], on: date) -> Iterator[CheckMessage]:
    """One error for each table or room that cannot be loaded, or one for the ruleset that they do not make."""
    wrong = [error for load in _loads(rooms, on) for error in _tried(load)]
    yield from wrong
    if not wrong:
        yield from _ruleset(rooms, on)
        yield from _untold(rooms, on)


def _loads(rooms: Sequence[str], on: date) -> Iterator[Callable[[], object]]:
    yield instruments
    yield load_cards
    yield legal_forms
    yield titles
    yield forms
    yield country_codes
    yield vocabulary
    yield common_words
    yield house_numbers
    yield entries
    yield lambda: countries(on)
    yield rows
    yield lambda: catalogue(on)
    yield mapped
    yield load_text_cards
    for room in rooms:
        yield partial(_room, room)


def _room(room: str) -> list[tuple[Example, ...]]:
    return [examples(card) for card in room_cards(room)]


def _tried(load: Callable[[], object]) -> Iterator[CheckMessage]:
    try:
        load()
    except (ValueError, ImportError) as error:
        yield Error(_("A card is wrong: %(error)s") % {"error": error}, id=CARD)


def _ruleset(rooms: Sequence[str], on: date) -> Iterator[CheckMessage]:
    try:
        asked = ruleset(on, rooms)
        if not asked.mandatory:
            raise RulesetError("no criterion is mandatory, so nothing could ever be called clear")
    except (ValueError, AttributeError, ImportError) as error:
        yield Error(_("The criteria make no ruleset: %(error)s") % {"error": error}, id=RULESET)


def _untold(rooms: Sequence[str], on: date) -> Iterator[CheckMessage]:
    """A change of the rules that CHANGES.md does not tell of."""
    every = [card for room in rooms for card in room_cards(room)]
    for day in missing(every, (*house_numbers(), *catalogue(on).house), entries()):
        yield Error(
            _("The rules change on %(day)s, and screening/CHANGES.md has no entry of that day.") % {"day": day},
            id=UNTOLD,
        )
