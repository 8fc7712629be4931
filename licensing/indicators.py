"""Values of country indicators: those that a screening rests on, beside those in force.

A ruleset freezes what it used, so the difference is a question put to stored rulesets, never an event that can be lost.
Other values are in force when the authority takes an edition in, when the program brings one, and when a year's end
lies far enough back for its value to count.
"""

import logging
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from hashlib import sha256
from typing import Any

from licensing.formats import at_home
from licensing.models import Ruleset, Screening
from licensing.records import frozen_rules
from screening import plain
from screening.countries.tables import countries
from screening.countries.values import Taken
from screening.indicators import imported

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Held:
    """``state``: SHA-256 over the edition, the limits of its bands and every value that counts."""

    title: str
    state: str


def in_force(*, at: datetime) -> Mapping[str, Held]:
    """Every indicator by id. Raises IndicatorDamaged."""
    return _in_force(at_home(at).date(), imported(at=at))


def state(*, at: datetime) -> str:
    """SHA-256 over all that is in force."""
    return sha256(plain.text({id: held.state for id, held in in_force(at=at).items()})).hexdigest()


def outdated_rulesets(*, at: datetime) -> list[str]:
    """The stored rulesets that hold other values than those in force."""
    now = in_force(at=at)
    return [pk for pk in Ruleset.objects.values_list("pk", flat=True) if _known(pk) != now]


def changed(screening: Screening, *, at: datetime) -> list[str]:
    """The titles of the indicators that are no longer as this screening knew them."""
    now, then = in_force(at=at), _known(screening.ruleset_id)
    return [(now.get(id) or then[id]).title for id in sorted({*now, *then}) if now.get(id) != then.get(id)]


@lru_cache(maxsize=8)
def _in_force(day: date, taken: tuple[Taken, ...]) -> Mapping[str, Held]:
    return _held(plain.to_plain(countries(day, taken).indicators))


def _known(fingerprint: str) -> Mapping[str, Held]:
    """Nothing where the stored text is not whole: its cases are screened anew, and all others go on."""
    try:
        return _used(fingerprint)
    except (ValueError, LookupError) as error:
        logger.error("the indicators of ruleset %s cannot be read: %s", fingerprint[:12], type(error).__name__)
        return {}


@lru_cache(maxsize=1024)
def _used(fingerprint: str) -> Mapping[str, Held]:
    """Of a stored ruleset, read once a process: its name is its content."""
    return _held(plain.parse(frozen_rules(fingerprint).encode())["countries"]["indicators"])


def _held(indicators: Iterable[Mapping[str, Any]]) -> Mapping[str, Held]:
    parts = ("edition", "limits", "values")
    return {
        one["id"]: Held(one["title"], sha256(plain.text([one[part] for part in parts])).hexdigest())
        for one in indicators
    }
