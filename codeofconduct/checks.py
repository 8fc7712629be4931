"""System checks: the commitments and the Subscribing States are loaded by ``manage.py check``.

The criteria of this app are loaded by the checks of screening, which reads every room that the settings name.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from django.core.checks import CheckMessage, Error, register
from django.utils.translation import gettext as _

from codeofconduct.commitments import commitments
from codeofconduct.states import states

CARD = "codeofconduct.E001"


@register()
def check_cards(app_configs: Sequence[Any] | None = None, **kwargs: Any) -> list[CheckMessage]:
    """Loads all commitments and all states."""
    return [*faults(commitments), *faults(states)]


def faults(load: Callable[[], object]) -> Iterator[CheckMessage]:
    """An error when ``load`` finds a wrong card."""
    try:
        load()
    except ValueError as error:
        yield Error(_("A card of the Code of Conduct is wrong: %(error)s") % {"error": error}, id=CARD)
