"""begin: an exporter opens a draft."""

from datetime import datetime
from typing import TYPE_CHECKING

from django.db import connection, transaction
from django.utils.translation import gettext as _

from licensing import queries
from licensing.models import Application, Organisation
from licensing.refusal import NotAllowed

if TYPE_CHECKING:
    from licensing.models import User


def begin(organisation: Organisation, *, by: "User", at: datetime, title: str = "") -> Application:
    """A new draft of ``organisation``. Raises NotAllowed for somebody who may not write for it."""
    if not queries.organisations_of(by).filter(pk=organisation.pk).exists():
        raise NotAllowed(_("You may not apply for this organisation."))
    with transaction.atomic():
        return Application.objects.create(
            reference=_reference(at),
            organisation=organisation,
            created_by=by,
            created_at=at,
            title=title,
        )


def _reference(at: datetime) -> str:
    """A number never given twice: from a sequence of the database, so that two drafts cannot meet."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT nextval('licensing_reference')")
        return f"LA-{at.year}-{cursor.fetchone()[0]:06d}"
