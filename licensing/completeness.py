"""What a draft still lacks before it can be submitted, said per section in the exporter's words."""

from collections.abc import Iterator
from datetime import date, datetime
from zoneinfo import ZoneInfo

from django.conf import settings
from django.utils.translation import gettext as _

from licensing.models import Application, Document, Item, Party
from licensing.questionnaire import of_draft
from screening.controls.catalogue import declared, named_below
from screening.controls.codes import ControlCodeError
from screening.names.fold import check_name

# Criterion IT-01 can read nothing out of fewer words where no code is declared; a test keeps the two equal.
LEAST_WORDS = 3


def missing(application: Application, *, at: datetime) -> dict[str, list[str]]:
    """Section → sentences; empty where the application is complete. Sections are those of the exporter's pages.

    ``at``: which questions are asked, and which codes stand on the control list, is a matter of the law of that day.
    """
    sections = {
        "parties": _parties(application),
        "items": _items(application, _day(at)),
        "end-use": _end_use(application),
        "route": _route(application),
        "questions": _questions(application, at),
        "documents": _documents(application),
    }
    return {section: sentences for section, sentences in sections.items() if sentences}


def _parties(application: Application) -> list[str]:
    said = []
    if not any(party.role == Party.Role.END_USER for party in application.parties.all()):
        said.append(_("Name the end-user: the organisation or person that will use the items."))
    for party in application.parties.all():
        try:
            check_name(party.name)
        except ValueError as error:
            said.append(f"{party.name[:60]}: {error}")
    return said


def _items(application: Application, on: date) -> list[str]:
    items = list(application.items.all())
    if not items:
        return [_("Add at least one item.")]
    return [sentence for item in items for sentence in _item(item, on)]


def _day(at: datetime) -> date:
    """The authority's day, as ``picture`` has it."""
    return at.astimezone(ZoneInfo(settings.AUTHORITY.time_zone)).date()


def _item(item: Item, on: date) -> Iterator[str]:
    """What screening could not work with is asked for at the door, where the exporter can still mend it."""
    if not item.declared_code:
        if len(item.description.split()) < LEAST_WORDS:
            yield _("“%(item)s”: describe the item in at least %(least)d words, or give its control list code.") % {
                "item": item.description[:60],
                "least": LEAST_WORDS,
            }
        return
    try:
        code = declared(item.declared_code, on=on)
    except ControlCodeError as error:
        yield str(error)
        return
    if below := named_below(code):
        yield _("%(code)s covers several controls: give the exact level, for example %(below)s.") % {
            "code": code,
            "below": below[0],
        }


def _end_use(application: Application) -> list[str]:
    said = []
    if not application.end_use.strip():
        said.append(_("Say what the items will be used for."))
    if not application.human_rights.strip():
        said.append(_("Say what human-rights risks you looked for, and what you found."))
    if not application.due_diligence.strip():
        said.append(_("Say how you checked the end-user and the other parties."))
    return said


def _route(application: Application) -> list[str]:
    said = []
    if not application.origin:
        said.append(_("Name the country the items leave from."))
    if not application.destination:
        said.append(_("Name the country of final destination."))
    return said


def _questions(application: Application, at: datetime) -> list[str]:
    """*I do not know* is an answer; no answer is none. What speaks against the export is never a bare cross."""
    said = []
    for asking in of_draft(application, at=at):
        named = {"short": asking.question.short, "id": asking.question.id}
        if not asking.answered:
            said.append(_("Answer a question: %(short)s (%(id)s).") % named)
        elif asking.says_more and not (asking.given and asking.given.words.strip()):
            said.append(_("Say more about %(short)s (%(id)s).") % named)
    return said


def _documents(application: Application) -> list[str]:
    if any(document.purpose == Document.Purpose.END_USE_STATEMENT for document in application.documents.all()):
        return []
    return [_("Attach the end-use statement.")]
