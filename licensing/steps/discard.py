"""discard: an exporter throws a draft away. It was never submitted, so the log never heard of it."""

from typing import TYPE_CHECKING

from django.db import transaction

from licensing.models import Application
from licensing.steps.moving import editing

if TYPE_CHECKING:
    from licensing.models import User


def discard(application: Application, *, by: "User", read: int) -> None:
    """Delete the draft and its parts. Files stay in the store until its house-keeping: another may share them."""
    with transaction.atomic():
        editing(application, by=by, read=read).delete()
