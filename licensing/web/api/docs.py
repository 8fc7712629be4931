"""The API as a page: drawn here from its OpenAPI document, with no script and no rule loosened for it."""

import json

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe
from drf_spectacular.generators import SchemaGenerator

from licensing.web.api.asked import of_exporters
from licensing.web.api.body import BODY_MAX
from licensing.web.api.outline import operations
from licensing.web.exporter.today import today
from licensing.web.listing import Column

FIELDS = (
    Column("place", _("Field"), heads_row=True),
    Column("kind", _("Kind")),
    Column("required", _("Needed")),
    Column("says", _("What it holds")),
)
PARAMETERS = (
    Column("place", _("Name"), heads_row=True),
    Column("kind", _("Where")),
    Column("required", _("Needed")),
    Column("says", _("What it holds")),
)
QUESTIONS = (
    Column("question", _("Question"), heads_row=True),
    Column("asks", _("What is asked")),
    Column("choices", _("Choices")),
)
ANSWERS = (Column("status", _("Status"), heads_row=True), Column("says", _("When")))
# An invented order, complete but for the document's content.
EXAMPLE = {
    "organisation": 1,
    "title": "Order 7",
    "parties": [{"role": "end_user", "name": "Harbour Telecom Laboratory", "country": "CA"}],
    "items": [
        {
            "description": "Optical power meter",
            "quantity": "2",
            "unit": "pieces",
            "value": "12500.00",
            "currency": "EUR",
        }
    ],
    "end_use": "Maintenance of the operator's own fibre network.",
    "human_rights": "We looked at the operator's record and found no report of misuse.",
    "due_diligence": "Company register, owners and site visit.",
    "route": {"origin": "NO", "via": [], "destination": "CA"},
    "answers": {
        "EU-01.verified": {"choice": "independent", "words": "Company register and a call back."},
        "EU-01.site": {"choice": "yes"},
        "EU-02.kind": {"choice": "private"},
        "EU-07.openness": {"choice": "yes"},
        "TX-02.terms": {"choice": "no"},
    },
    "documents": [{"filename": "statement.pdf", "purpose": "end_use_statement", "content": "JVBERi0xLjcK…"}],
    "agreed": True,
}


@login_not_required
@require_safe
def docs(request: HttpRequest) -> HttpResponse:
    document = SchemaGenerator().get_schema(public=True)  # type: ignore[no-untyped-call]
    context = {
        "operations": operations(document),
        "fields": FIELDS,
        "parameters": PARAMETERS,
        "answers": ANSWERS,
        "questions": QUESTIONS,
        "asked": of_exporters(today()),
        "example": json.dumps(EXAMPLE, indent=2, ensure_ascii=False),
        "url": settings.PUBLIC_URL,
        "limit": BODY_MAX // (1024 * 1024),
    }
    return render(request, "api/docs/index.html", context)
