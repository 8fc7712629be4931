"""What an exporter wrote, as a page shows it beside the application's own fields: lines of items, and answers."""

from typing import Any

from django.utils import timezone

from licensing.models import Application
from licensing.questionnaire import Said, label, of_draft, said
from licensing.records import case_of
from licensing.web.exporter.lines import lines


def written(application: Application) -> dict[str, Any]:
    """``lines`` and ``said`` of ``applications/application/answers.html``. Of a draft, what is asked now, answered or
    not; afterwards, what was frozen.
    """
    return {"lines": lines(application), "said": _said(application)}


def _said(application: Application) -> tuple[Said, ...]:
    if not application.is_draft:
        return said(case_of(application.versions.latest("number")))
    return tuple(
        Said(
            one.question.id,
            one.question.asks,
            label(one.question, one.given.choice) if one.given else "",
            one.given.words if one.given else "",
        )
        for one in of_draft(application, at=timezone.now())
    )
