"""Features that speak of what is known beside the name: birth, country, kind, identifiers."""

from __future__ import annotations

from screening.case import Identifier
from screening.lists.entity import SPAN, UNKNOWN_COUNTRY, birth_years
from screening.names.comparison import NOTHING, Comparison, Points

_LEAST_DIGITS = 5


def identifier_key(identifier: Identifier) -> tuple[str, str] | None:
    """Kind and bare value of an identifier; None when the value is too short to single anybody out."""
    bare = "".join(char for char in identifier.value.casefold() if char.isalnum())
    return (identifier.kind, bare) if len(bare) >= _LEAST_DIGITS else None


def same_identifier(found: Comparison) -> Points:
    """The party and the listed entity carry the same number of a document or a register."""
    if not found.party.identifiers or not found.entity.identifiers:
        return NOTHING
    listed = {identifier_key(one) for one in found.entity.identifiers}
    for one in found.party.identifiers:
        if (key := identifier_key(one)) and key in listed:
            return Points(10_000, f"the same {one.kind.replace('_', ' ')} number {one.value}")
    return NOTHING


def other_birth_date(found: Comparison) -> Points:
    """The party was born on another day than any the list gives."""
    born, listed = found.party.birth_date, found.entity.birth_dates
    if not born or not listed or any(_agree(born, known) for known in listed):
        return NOTHING
    nearest = min(abs(int(born[:4]) - year) for year in birth_years(listed))
    return Points(_BY_YEARS.get(nearest, 10_000), f"born {born}, where the list says {_or(listed)}")


_BY_YEARS = {0: 1_500, 1: 3_000}
"""Another day of the same year may be a slip, and so may the next year."""


def same_birth_date(found: Comparison) -> Points:
    """The party was born when the list says."""
    born = found.party.birth_date
    agreeing = [known for known in found.entity.birth_dates if born and _agree(born, known)]
    if not agreeing:
        return NOTHING
    return Points(10_000 if born in agreeing and len(born) > 7 else 5_000, f"born {born}, as the list says")


def _agree(born: str, known: str) -> bool:
    """Whether two dates can be one: as far as both are precise; 1 January stands for a day that nobody knows."""
    if SPAN in known or _only_a_year(born) or _only_a_year(known):
        return int(born[:4]) in birth_years((known,))
    return born.startswith(known) or known.startswith(born)


def _only_a_year(date: str) -> bool:
    return len(date) == 4 or date.endswith("-01-01")


def _or(dates: tuple[str, ...]) -> str:
    return " or ".join(sorted(dates))


def same_country(found: Comparison) -> Points:
    """The list connects the entity with the party's country."""
    country = found.party.country
    if not country or country not in found.entity.countries:
        return NOTHING
    return Points(10_000, f"country {country} on both sides")


def other_country(found: Comparison) -> Points:
    """The party is in a country that the list does not connect with the entity."""
    country, listed = found.party.country, found.entity.countries
    if not country or not listed or country in listed or UNKNOWN_COUNTRY in listed:
        return NOTHING
    return Points(10_000, f"country {country}, where the list says {', '.join(listed)}")


def other_kind(found: Comparison) -> Points:
    """The party and the listed entity are of different kinds, such as a person and a vessel."""
    kinds = found.party.kind, found.entity.kind
    if "unknown" in kinds or kinds[0] == kinds[1]:
        return NOTHING
    return Points(10_000, f"the party is of the kind {kinds[0]}, the listed entity {kinds[1]}")
