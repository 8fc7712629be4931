"""What happened to an application, newest first, in the exporter's words: from the decision log, by kind and time.

Only kinds named here are shown. Who worked on the case, what was found and what was proposed stay in the office.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from ledger import read
from licensing.models import Application


@dataclass(frozen=True, slots=True)
class Event:
    """One line of ``components/timeline.html``. ``by``: a colleague of the exporter's, or ""."""

    at: datetime
    title: str | Promise
    icon: str
    tone: str
    by: str = ""


_TOLD: Mapping[str, tuple[str | Promise, str, str]] = {
    "application.submitted": (_("Application submitted"), "send", "calm"),
    "screening.started": (_("Checks begun"), "autorenew", "waiting"),
    "screening.finished": (_("Checks finished, officers are considering the application"), "people", "waiting"),
    "licence.issued": (_("Licence issued"), "verified_user", "calm"),
    "application.refused": (_("Application refused"), "cancel", "stop"),
    "application.withdrawn": (_("Application withdrawn"), "undo", "neutral"),
}


def events(application: Application) -> list[Event]:
    """The submitted application's history, its beginning as a draft included."""
    submitter = application.versions.select_related("submitted_by").order_by("number").last()
    told = [
        Event(
            entry.at,
            *_TOLD[entry.kind],
            by=str(submitter.submitted_by) if submitter and entry.kind == "application.submitted" else "",
        )
        for entry in read.entries(subject=application.reference, kinds=tuple(_TOLD))
    ]
    begun = Event(application.created_at, _("Draft begun"), "edit", "neutral", str(application.created_by))
    return [*reversed(told), begun]
