"""What an officer's statement rests on: a source that others find again, with the day it bears."""

from datetime import date

from django.utils.translation import gettext as _

from licensing.refusal import Refusal

SOURCE_MAX = 500


def check_source(source: str, source_on: date | None, *, on: date, field: str = "source") -> None:
    """Raises Refusal naming ``field``, or ``field`` with ``_on`` behind it where the day is wrong. ``on``: today."""
    if not source.strip() or len(source) > SOURCE_MAX:
        raise Refusal(_("Name the source, in at most %(n)d characters.") % {"n": SOURCE_MAX}, field=field)
    if source_on is None or source_on > on:
        raise Refusal(_("Give the day of the source; it cannot lie in the future."), field=f"{field}_on")
