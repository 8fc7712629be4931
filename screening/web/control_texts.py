"""The official texts of control lists, open to everyone: what the law said of a code on a day, and since when."""

from __future__ import annotations

from datetime import date
from typing import Any
from zoneinfo import ZoneInfo

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from ledger import read
from screening.controls.texts.cards import TextCard, UnknownTexts, load_text_cards, text_card
from screening.models import ControlEdition
from screening.official_texts import editions
from screening.web import control_columns as columns
from screening.web.columns import REFUSALS
from screening.web.control_lookup import Lookup, looked_up

_SHOWN = 20


@login_not_required
@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """Every list and its text of today; with ``?code=`` what each says of it, ``?on=`` as of another day."""
    asked = "code" in request.GET
    form = Lookup(request.GET if asked else None)
    context: dict[str, Any] = {"form": form, "columns": columns, "lines": _lines(_today())}
    if not asked or not form.is_valid():
        return render(request, "controls/texts/index.html", context, status=400 if asked else 200)
    day = form.cleaned_data["on"] or _today()
    return render(
        request, "controls/texts/index.html", {**context, "answer": looked_up(form.cleaned_data["code"], day)}
    )


@login_not_required
@require_safe
def one(request: HttpRequest, list_id: str) -> HttpResponse:
    """One list: its card, every text that was taken in, and to officers what was refused."""
    try:
        card = text_card(list_id)
    except UnknownTexts as unknown:
        raise Http404(str(unknown)) from unknown
    staff = request.user.has_perm("screening.view_edition")
    context = {
        "card": card,
        "editions": [(edition, editions.replaced_on(edition)) for edition in editions.editions(card)[:_SHOWN]],
        "refusals": _refusals(card) if staff else [],
        "staff": staff,
        "columns": columns,
        "refusal_columns": REFUSALS,
        "command": f"manage.py take_in_controls {card.id} --file FILE --in-force-from DATE",
    }
    return render(request, "controls/texts/text.html", context)


def _lines(day: date) -> list[tuple[TextCard, ControlEdition | None]]:
    return [(card, _in_force(card, day)) for card in load_text_cards()]


def _in_force(card: TextCard, day: date) -> ControlEdition | None:
    try:
        return editions.in_force(card.id, on=day)
    except editions.NoText:
        return None


def _refusals(card: TextCard) -> list[dict[str, Any]]:
    found = read.entries(subject=f"controls:{card.id}", kinds=["control_text.refused"]).order_by("-seq")[:_SHOWN]
    return [{"at": entry.at, "reason": read.value(entry)["reason"], "by": entry.by} for entry in found]


def _today() -> date:
    """The authority's day."""
    return timezone.now().astimezone(ZoneInfo(settings.AUTHORITY.time_zone)).date()
