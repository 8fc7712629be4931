"""Numbers as people type them, read without a guess: what could mean two amounts is asked again."""

import re
from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

# Between digits, a space or an apostrophe only groups them, in every country.
_GROUPING = re.compile(r"(?<=[0-9])[ \u00a0\u202f'’](?=[0-9]{3})")
_PLAIN = re.compile(r"[0-9]+(?:[.,][0-9]+)?")
_AMBIGUOUS = re.compile(r"[0-9]{1,3},[0-9]{3}")
TYPED_MAX = 60


class Exact(forms.Field):
    """A Decimal with at most ``digits`` digits before the decimal sign and ``places`` after it, not below ``least``."""

    def __init__(self, *, digits: int, places: int, least: Decimal, **kwargs: Any) -> None:
        self.digits, self.places, self.least = digits, places, least
        kwargs.setdefault("widget", forms.TextInput(attrs={"inputmode": "decimal", "class": "licet-input--money"}))
        super().__init__(**kwargs)

    def prepare_value(self, value: Any) -> Any:
        return format(shortest(value), "f") if isinstance(value, Decimal) else value

    def to_python(self, value: Any) -> Decimal | None:
        typed = str(value or "").strip()
        if not typed:
            return None
        if len(typed) > TYPED_MAX:
            raise ValidationError(_("This has %(length)d characters and is no number.") % {"length": len(typed)})
        return self._bounded(_read(typed))

    def _bounded(self, number: Decimal) -> Decimal:
        whole, _point, fraction = format(number, "f").partition(".")
        if len(whole.lstrip("0")) > self.digits:
            raise ValidationError(
                _("The largest number that can be taken in has %(digits)d digits before the decimal point.")
                % {"digits": self.digits}
            )
        if len(fraction.rstrip("0")) > self.places:
            raise ValidationError(
                ngettext(
                    "Write at most %(places)d digit after the decimal point.",
                    "Write at most %(places)d digits after the decimal point.",
                    self.places,
                )
                % {"places": self.places}
            )
        if number < self.least:
            raise ValidationError(_("The smallest number that can be taken in is %(least)s.") % {"least": self.least})
        return number


def _read(typed: str) -> Decimal:
    plain = _GROUPING.sub("", typed)
    if _AMBIGUOUS.fullmatch(plain):
        raise ValidationError(
            _("“%(typed)s” can be read in two ways. Write %(large)s or %(small)s.")
            % {"typed": typed, "large": plain.replace(",", ""), "small": plain.replace(",", ".")}
        )
    if not _PLAIN.fullmatch(plain):
        raise ValidationError(
            _("“%(typed)s” is not a number that can be read. Write digits, and a point before decimals: 12500.50.")
            % {"typed": typed}
        )
    return Decimal(plain.replace(",", "."))


def shortest(value: Decimal) -> Decimal:
    """The same number without the zeros that a column adds behind the decimal point: 5.000 is 5, 1.50 is 1.5."""
    bare = value.normalize()
    return bare.quantize(Decimal(1)) if bare == bare.to_integral_value() else bare
