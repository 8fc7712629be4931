"""The lists that parties are searched on: which edition is in force, since when, and what was refused."""

from dataclasses import dataclass
from datetime import datetime
from itertools import zip_longest
from typing import Any

from django.contrib.auth.decorators import permission_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from ledger import read
from screening.evidence import ListState
from screening.lists import editions
from screening.lists.cards import Card, UnknownList, card_of, load_cards
from screening.models import Edition, Taking
from screening.web import columns
from screening.web.intake import AcceptForm, FilesForm

_SHOWN = 20
COUNTED = {"entities": _("entities"), "aliases": _("aliases"), "addresses": _("addresses")}
"""What formats count, as the page says it."""


@dataclass(frozen=True, slots=True)
class Line:
    """One list as the index shows it. ``edition`` is None while the list is missing."""

    card: Card
    state: ListState
    edition: Edition | None


@dataclass(frozen=True, slots=True)
class Refusal:
    """One refused intake, from the decision log."""

    at: datetime
    reason: str
    by: str


@require_safe
@permission_required("screening.view_edition", raise_exception=True)
def index(request: HttpRequest) -> HttpResponse:
    """Every list with a card, and its state now."""
    now = timezone.now()
    lines = [_line(card, now) for card in load_cards()]
    wanting = [line for line in lines if line.card.required and line.state.status != "in_force"]
    context = {
        "lines": lines,
        "wanting": wanting,
        "columns": columns.LISTS,
        "may_take_in": request.user.has_perm("screening.take_in"),
    }
    return render(request, "lists/index.html", context)


@require_safe
@permission_required("screening.view_edition", raise_exception=True)
def one(request: HttpRequest, list_id: str) -> HttpResponse:
    """One list: its card, its newest takings, its newest refusals."""
    try:
        card = card_of(list_id)
    except UnknownList as unknown:
        raise Http404(str(unknown)) from unknown
    context: dict[str, Any] = {
        "line": _line(card, timezone.now()),
        "takings": _takings(card),
        "refusals": _refusals(card),
        "held": editions.held(card.id),
        "may_take_in": request.user.has_perm("screening.take_in"),
        "files": FilesForm(card=card),
        "accept": AcceptForm(auto_id="accept_%s"),
        "taking_columns": columns.TAKINGS,
        "refusal_columns": columns.REFUSALS,
        "command": " ".join(["manage.py take_in", card.id, *(f"--file {name}" for name in card.files)]),
    }
    return render(request, "lists/list.html", context)


def _line(card: Card, at: datetime) -> Line:
    state = editions.state_of(card, at=at)
    found = Edition.objects.filter(list_id=card.id, sha256=state.edition).first() if state.edition else None
    return Line(card, state, found)


def _takings(card: Card) -> list[tuple[Taking, list[tuple[int, str]], Edition | None]]:
    """The newest takings, each with what its edition holds, and the edition that it replaced by another one."""
    rows = Taking.objects.filter(edition__list_id=card.id).select_related("edition").order_by("-at", "-id")
    found = list(rows[: _SHOWN + 1])
    before = [taking.edition for taking in found[1:]]
    return [
        (taking, _counts(taking.edition), old if old and old.pk != taking.edition_id else None)
        for taking, old in zip_longest(found, before)
    ][:_SHOWN]


def _counts(edition: Edition) -> list[tuple[int, str]]:
    return [(count, str(COUNTED.get(what, what))) for what, count in edition.counts.items()]


def _refusals(card: Card) -> list[Refusal]:
    found = read.entries(subject=f"list:{card.id}", kinds=["list.refused"]).order_by("-seq")[:_SHOWN]
    return [Refusal(entry.at, read.value(entry)["reason"], entry.by) for entry in found]
