"""What a draft still lacks before it can be submitted, said per section in the exporter's words."""

from django.utils.translation import gettext as _

from licensing.models import Application, Document, Party
from screening.controls.catalogue import declared
from screening.controls.codes import ControlCodeError
from screening.names.fold import check_name

END_USERS = (Party.Role.END_USER, Party.Role.ULTIMATE_END_USER)


def missing(application: Application) -> dict[str, list[str]]:
    """Section → sentences; empty where the application is complete. Sections are those of the exporter's pages."""
    sections = {
        "parties": _parties(application),
        "items": _items(application),
        "end-use": _end_use(application),
        "route": _route(application),
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


def _items(application: Application) -> list[str]:
    items = list(application.items.all())
    if not items:
        return [_("Add at least one item.")]
    said = []
    for item in items:
        try:
            if item.declared_code:
                declared(item.declared_code)
        except ControlCodeError as error:
            said.append(str(error))
    return said


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


def _documents(application: Application) -> list[str]:
    if any(document.purpose == Document.Purpose.END_USE_STATEMENT for document in application.documents.all()):
        return []
    return [_("Attach the end-use statement.")]
