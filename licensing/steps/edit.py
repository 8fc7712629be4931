"""edit: write a part of a draft, or take one away. Drafts are the exporter's own; the log begins at submission."""

from typing import TYPE_CHECKING, Any

from django.db import models, transaction

from licensing.models import Application
from licensing.steps.moving import editing

if TYPE_CHECKING:
    from licensing.models import User


def change(application: Application, fields: dict[str, Any], *, by: "User", read: int) -> Application:
    """Set fields of the draft itself."""
    with transaction.atomic():
        draft = editing(application, by=by, read=read)
        for name, value in fields.items():
            setattr(draft, name, value)
        return _counted(draft)


def put(application: Application, part: models.Model, *, by: "User", read: int) -> Application:
    """Add or change a party, an item or a document of the draft. A new one gets the next number. Raises ValueError
    for a part of another application.
    """
    if part.pk is not None and part.application_id != application.pk:  # type: ignore[attr-defined]
        raise ValueError("the part belongs to another application")
    with transaction.atomic():
        draft = editing(application, by=by, read=read)
        part.application = draft  # type: ignore[attr-defined]
        if part.pk is None:
            part.number = _next_number(draft, type(part))  # type: ignore[attr-defined]
        part.save()
        return _counted(draft)


def drop(application: Application, part: models.Model, *, by: "User", read: int) -> Application:
    """Take a party, an item or a document away. Numbers are not given again while higher ones stand."""
    with transaction.atomic():
        draft = editing(application, by=by, read=read)
        type(part)._default_manager.filter(application=draft, pk=part.pk).delete()
        return _counted(draft)


def _counted(draft: Application) -> Application:
    draft.revision += 1
    draft.save()
    return draft


def _next_number(draft: Application, kind: type[models.Model]) -> int:
    last = kind._default_manager.filter(application=draft).aggregate(last=models.Max("number"))["last"]
    return int(last or 0) + 1
