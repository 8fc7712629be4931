"""A ruleset by any of its names: a day, a file, or the first digits of the fingerprint of one that was used here."""

import re
from datetime import date
from pathlib import Path

from django.utils.translation import gettext as _

from licensing.models import Ruleset
from licensing.records import rules_of
from screening import daily
from screening.ruleset import Ruleset as Rules
from screening.ruleset_file import read

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_DIGITS = re.compile(r"[0-9a-f]{6,64}")


class NoSuchRuleset(LookupError):
    """Nothing has that name. The message says what was looked for."""


def named(word: str) -> Rules:
    """Raises NoSuchRuleset, which says what is wrong with ``word``."""
    try:
        if _DAY.fullmatch(word):
            return of_day(date.fromisoformat(word))
        if _DIGITS.fullmatch(word):
            return _stored(word)
        return read(Path(word))
    except (OSError, ValueError) as error:
        raise NoSuchRuleset(_("%(word)s: %(why)s") % {"word": word, "why": error}) from error


def of_day(day: date) -> Rules:
    """The rules of this house on a day. Raises ValueError where none were in force."""
    return daily.rules_of(day)


def _stored(digits: str) -> Rules:
    found = list(Ruleset.objects.filter(pk__startswith=digits).values_list("pk", flat=True)[:2])
    if not found:
        raise NoSuchRuleset(_("No screening was made under a ruleset %(digits)s.") % {"digits": digits})
    if len(found) > 1:
        raise NoSuchRuleset(_("More than one ruleset begins with %(digits)s: write more of it.") % {"digits": digits})
    return rules_of(found[0])
