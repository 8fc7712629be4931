"""The style page: every building block in every state. Accessibility and screenshot tests walk it first.

``?lang=pseudo`` shows it in the pseudo-locale, ``?dir=rtl`` from right to left.
"""

from collections.abc import Mapping
from contextlib import nullcontext
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import translation
from django.views.decorators.http import require_safe

from licensing import pseudo
from licensing.web import marks, samples
from licensing.web.listing import Sorting


@require_safe
def style(request: HttpRequest) -> HttpResponse:
    """Draws the page whole inside the language that was asked for, lazy strings included."""
    language = pseudo.install() if request.GET.get("lang") == "pseudo" else None
    with translation.override(language) if language else nullcontext():
        return render(request, "style/index.html", _parts(request.GET))


def _parts(query: Mapping[str, str]) -> dict[str, Any]:
    return {
        "direction": "rtl" if query.get("dir") == "rtl" else "",
        "sorting": Sorting.asked(query, samples.COLUMNS, default="-age"),
        "columns": samples.COLUMNS,
        "tones": marks.TONES,
        "statuses": {
            "lanes": list(marks.LANES),
            "states": list(marks.STATES),
            "outcomes": list(marks.OUTCOMES),
            "severities": list(marks.SEVERITIES),
            "lists": list(marks.LIST_STATUSES),
        },
        "empty_form": samples.Example(),
        "wrong_form": samples.wrong(),
        "filter_form": samples.Filter({"lane": "enhanced_review"}),
        **samples.values(),
    }
