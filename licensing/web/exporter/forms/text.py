"""Text as people type it: kept as it is, refused with a reason where it is too long or hides how it reads."""

import unicodedata
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from screening.names.fold import CONTROLS

BREAKS = "\n\t"


class Text(forms.CharField):
    """A line, or with ``rows`` a text of several. ``limit``: most characters (Unicode code points). ``later``: it
    must be answered before the application is submitted, and may stay empty until then.

    The limit is not given to the browser: it would cut a pasted text off without a word.
    """

    def __init__(self, *, limit: int, rows: int = 0, later: bool = False, **kwargs: Any) -> None:
        self.limit, self.rows, self.later = limit, rows, later
        if rows:
            kwargs.setdefault("widget", forms.Textarea(attrs={"rows": rows}))
        super().__init__(**kwargs)

    def to_python(self, value: Any) -> str:
        """A browser sends line ends as CR LF, whatever was typed."""
        return str(super().to_python(value)).replace("\r\n", "\n").replace("\r", "\n")

    def validate(self, value: str) -> None:
        if not (self.later and value in self.empty_values):
            super().validate(value)
        if len(value) > self.limit:
            raise ValidationError(too_long(len(value), self.limit))
        for place, character in enumerate(value, start=1):
            if refused := hidden(character, breaks=bool(self.rows)):
                raise ValidationError(refused % {"place": place, "code": f"U+{ord(character):04X}"})


def too_long(length: int, limit: int) -> str:
    return ngettext(
        "Write at most %(limit)d character. This has %(length)d.",
        "Write at most %(limit)d characters. This has %(length)d.",
        limit,
    ) % {"limit": limit, "length": length}


def hidden(character: str, *, breaks: bool) -> str:
    """Why this character cannot be taken in, with %(place)d and %(code)s to fill; "" where it can."""
    if character in CONTROLS:
        return _("Character %(place)d is the direction control %(code)s, which hides how the text reads. Take it out.")
    if unicodedata.category(character) == "Cc" and not (breaks and character in BREAKS):
        return _("Character %(place)d is the control character %(code)s, which cannot be shown. Take it out.")
    return ""
