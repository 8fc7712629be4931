"""The name of a party: it must be readable, because it will be looked for on lists."""

from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from licensing.web.exporter.forms.text import Text
from screening.names.fold import fold


class Name(Text):
    """At most ``LICET["name_max"]`` characters, and at least one letter or number once habits of spelling are off."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(limit=settings.LICET["name_max"], **kwargs)

    def validate(self, value: str) -> None:
        super().validate(value)
        if value and not fold(value):
            raise ValidationError(
                _(
                    "No letter or number can be read in this name, so it could not be looked for on any list. "
                    "Write it with letters."
                )
            )
