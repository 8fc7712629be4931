"""The parts of a draft in their order: what each is called, where it is, what is in it, and what it still lacks."""

from dataclasses import dataclass
from datetime import datetime

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from licensing import formats
from licensing.completeness import missing
from licensing.models import Application


@dataclass(frozen=True, slots=True)
class Section:
    """``key``: as in ``licensing.completeness``; ``url_name``: its page."""

    key: str
    label: str | Promise
    url_name: str


@dataclass(frozen=True, slots=True)
class Task:
    """One line of ``components/task_list.html``."""

    label: str | Promise
    url: str
    done: bool
    hint: str


SECTIONS = (
    Section("parties", _("Parties"), "application_parties"),
    Section("items", _("Items"), "application_items"),
    Section("end-use", _("End-use and human rights"), "application_end_use"),
    Section("route", _("Route"), "application_route"),
    Section("questions", _("Questions"), "application_questions"),
    Section("documents", _("Documents"), "application_documents"),
)


def tasks(application: Application, *, at: datetime) -> list[Task]:
    """Each section, with what is missing or, where nothing is, what is in it."""
    lacking = missing(application, at=at)
    return [
        Task(
            section.label,
            reverse(section.url_name, args=[application.reference]),
            section.key not in lacking,
            _lacking(section.key, lacking.get(section.key, [])) or _contents(application, section.key),
        )
        for section in SECTIONS
    ]


def _lacking(key: str, sentences: list[str]) -> str:
    """All of it in a line. Of questions there can be dozens: the line counts them, the check page names them."""
    if key == "questions" and sentences:
        return _counted(len(sentences), ngettext("%d question is open.", "%d questions are open.", len(sentences)))
    return " ".join(sentences)


def after(key: str, application: Application) -> str:
    """Address of the page behind a section's: the next section, or the check of all answers."""
    names = [section.url_name for section in SECTIONS] + ["application_check"]
    place = [section.key for section in SECTIONS].index(key)
    return reverse(names[place + 1], args=[application.reference])


def problems(application: Application, *, at: datetime) -> list[tuple[Section, list[str], str]]:
    """(section, sentences, address of its page) for each section that lacks something."""
    lacking = missing(application, at=at)
    return [
        (section, lacking[section.key], reverse(section.url_name, args=[application.reference]))
        for section in SECTIONS
        if section.key in lacking
    ]


def _contents(application: Application, key: str) -> str:
    if key == "parties":
        return _counted(application.parties.count(), ngettext("%d party", "%d parties", application.parties.count()))
    if key == "items":
        return _counted(application.items.count(), ngettext("%d item", "%d items", application.items.count()))
    if key == "documents":
        return _counted(application.documents.count(), ngettext("%d file", "%d files", application.documents.count()))
    if key == "route":
        return " → ".join(map(formats.country_name, (application.origin, *application.via, application.destination)))
    return ""


def _counted(count: int, words: str) -> str:
    return words % count
