"""The edition of a list in force at a moment, or an error that says why there is none. Never an empty list."""

from __future__ import annotations

from datetime import UTC, datetime

from django.conf import settings

from screening.evidence import IN_FORCE, MISSING, STALE, ListState
from screening.lists.cards import Card, card_of, load_cards
from screening.models import Edition, Taking


class NoEdition(LookupError):
    """No edition of the list was ever taken in. ``reason`` says so in words."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class StaleEdition(LookupError):
    """The newest edition is older than the card allows. ``taking`` is what there is, ``reason`` how old it is."""

    def __init__(self, taking: Taking, reason: str) -> None:
        super().__init__(reason)
        self.taking = taking
        self.reason = reason


def in_force(list_id: str, *, at: datetime) -> Edition:
    """The edition of a list in force at a moment. Raises UnknownList, NoEdition or StaleEdition."""
    return _newest(card_of(list_id), at).edition


def held(list_id: str) -> Edition | None:
    """The newest edition that waits for a person because it changed beyond its card, or None."""
    newest = Taking.objects.filter(edition__list_id=list_id).order_by("-at", "-id").first()
    never_taken = Edition.objects.filter(list_id=list_id, takings=None)
    if newest:
        never_taken = never_taken.filter(taken_in_at__gt=newest.at)
    return never_taken.order_by("-taken_in_at", "-id").first()


def states(*, at: datetime) -> tuple[ListState, ...]:
    """The state of every list that has a card, in the order of their ids."""
    return tuple(state_of(card, at=at) for card in load_cards())


def state_of(card: Card, *, at: datetime) -> ListState:
    """Whether a list is in force, missing or stale, and since when."""
    try:
        return _state(card, IN_FORCE, _newest(card, at), "")
    except StaleEdition as stale:
        return _state(card, STALE, stale.taking, stale.reason)
    except NoEdition as none:
        return _state(card, MISSING, None, none.reason)


def _newest(card: Card, at: datetime) -> Taking:
    """The newest taking by then. A sample counts in a demonstration only: invented names must not clear a real case."""
    takings = Taking.objects.filter(edition__list_id=card.id, at__lte=at).select_related("edition")
    if not settings.DEMO:
        takings = takings.filter(edition__sample=False)
    taking = takings.order_by("-at", "-id").first()
    if taking is None:
        raise NoEdition(f"No edition of {card.title} has been taken in.")
    if at - taking.at > card.stale_after:
        last, limit = f"{taking.at.astimezone(UTC):%Y-%m-%d %H:%M} UTC", card.stale_after_hours
        raise StaleEdition(taking, f"{card.title} was last taken in on {last}; after {limit} hours it counts as stale.")
    return taking


def _state(card: Card, status: str, taking: Taking | None, reason: str) -> ListState:
    return ListState(
        list_id=card.id,
        title=card.title,
        required=card.required,
        status=status,
        edition=taking.edition.sha256 if taking else "",
        taken_in_at=taking.at if taking else None,
        reason=reason,
    )
