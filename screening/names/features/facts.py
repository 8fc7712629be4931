"""Features that speak of what is known beside the name: birth, country, kind, identifiers."""

from __future__ import annotations

from screening.case import Identifier
from screening.lists.entity import UNKNOWN_COUNTRY
from screening.names.comparison import NOTHING, Comparison, Points

_LEAST_DIGITS = 5


def identifier_key(identifier: Identifier) -> tuple[str, str] | None:
    """Kind and bare value of an identifier; None when the value is too short to single anybody out."""
    bare = "".join(char for char in identifier.value.casefold() if char.isalnum())
    return (identifier.kind, bare) if len(bare) >= _LEAST_DIGITS else None


def same_identifier(found: Comparison) -> Points:
    """The party and the listed entity carry the same number of a document or a register."""
    listed = {identifier_key(one) for one in found.entity.identifiers}
    for one in found.party.identifiers:
        if (key := identifier_key(one)) and key in listed:
            return Points(10_000, f"the same {one.kind.replace('_', ' ')} number {one.value}")
    return NOTHING


def other_birth_year(found: Comparison) -> Points:
    """The party was born in another year than any the list gives."""
    born, listed = found.party.birth_date[:4], sorted({known[:4] for known in found.entity.birth_dates})
    if not born or not listed or born in listed:
        return NOTHING
    nearest = min(abs(int(born) - int(year)) for year in listed)
    return Points(3_000 if nearest == 1 else 10_000, f"born {born}, where the list says {' or '.join(listed)}")


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
