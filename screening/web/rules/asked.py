"""What every page of the rules shares: the day asked for, the rules of that day, a page or the same as JSON."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import wraps
from typing import Any
from zoneinfo import ZoneInfo

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from screening import daily, plain
from screening.ruleset import Ruleset, RulesetError
from screening.web import columns
from screening.web.rules.fields import fields

FORMAT = 1
"""Of the JSON. Fields may be added; a field that goes or changes its meaning makes a new format."""


class Refused(Exception):
    """A page that is not there (404) or cannot be understood (400). ``message`` says why, and what would do."""

    def __init__(self, status: int, message: str) -> None:
        super().__init__(message)
        self.status, self.message = status, message


@dataclass(frozen=True, slots=True)
class Answer:
    """``said`` is the JSON, in plain values; ``drawn`` only what the page needs besides."""

    said: Mapping[str, Any]
    drawn: Mapping[str, Any] = field(default_factory=dict)


View = Callable[..., Answer]


def page(template: str) -> Callable[[View], Callable[..., HttpResponse]]:
    """A view that is given the request and the rules of the day asked for, and answers what it shows."""

    def made(view: View) -> Callable[..., HttpResponse]:
        @login_not_required
        @require_safe
        @wraps(view)
        def shown(request: HttpRequest, **kwargs: str) -> HttpResponse:
            try:
                day = day_of(request.GET.get("on", ""))
                rules = rules_of(day)
                answer = view(request, rules, **kwargs)
            except Refused as refusal:
                return _refused(request, refusal)
            whole = {"format": FORMAT, "on": day, "ruleset": rules.fingerprint, **answer.said}
            return _json(request, whole) or render(request, template, _context(request, whole, answer, day))

        return shown

    return made


def today() -> date:
    """The authority's day: the one on which its rules change."""
    return timezone.now().astimezone(ZoneInfo(settings.AUTHORITY.time_zone)).date()


def day_of(text: str) -> date:
    """The day that ``?on=`` or ``?from=`` names, today where it is left out. Raises Refused."""
    if not text:
        return today()
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise Refused(
            400, _("“%(text)s” is no day. Write it as year-month-day, for example 2026-01-31.") % {"text": text[:40]}
        ) from None


def rules_of(day: date) -> Ruleset:
    """Raises Refused where no rule is in force on that day."""
    try:
        return daily.rules_of(day)
    except RulesetError:
        raise Refused(404, _("No rules were in force on %(day)s.") % {"day": day.isoformat()}) from None


def _context(request: HttpRequest, whole: Mapping[str, Any], answer: Answer, day: date) -> dict[str, Any]:
    # The links of a page that shows another day than today keep to that day.
    keep = f"?on={day.isoformat()}" if request.GET.get("on") else ""
    shared = {"day": day, "keep": keep, "columns": columns.RULES, "json": _as_json(request), "fields": fields(whole)}
    return {**whole, **answer.drawn, **shared}


def _as_json(request: HttpRequest) -> str:
    query = request.GET.copy()
    query["format"] = "json"
    return f"?{query.urlencode()}"


def _json(request: HttpRequest, whole: Mapping[str, Any], *, status: int = 200) -> HttpResponse | None:
    """The canonical bytes: equal values are equal files. None where a page was asked for."""
    if request.GET.get("format") != "json":
        return None
    return HttpResponse(plain.text(whole), content_type="application/json; charset=utf-8", status=status)


def _refused(request: HttpRequest, refusal: Refused) -> HttpResponse:
    said = {"format": FORMAT, "error": refusal.message}
    context = {"message": refusal.message, "status": refusal.status}
    return _json(request, said, status=refusal.status) or render(
        request, "rules/refused.html", context, status=refusal.status
    )
