"""The countries in which the items will be used: the destination and those of the end-users, each once."""

from __future__ import annotations

from screening.case import Case
from screening.criteria import words
from screening.criteria.known import Known

USERS = ("end_user", "ultimate_end_user")


def of_use(case: Case) -> tuple[str, ...]:
    """Country codes as typed, the destination first; none that was left empty."""
    users = (party.country for party in case.parties if party.role in USERS)
    return tuple(code for code in dict.fromkeys((case.route.destination, *users)) if code)


def named(codes: tuple[str, ...], known: Known) -> str:
    """The countries by name, as one list."""
    return words.listing(known.countries.name(code) for code in codes)


def strange(codes: tuple[str, ...], known: Known) -> tuple[str, ...]:
    """Those that are no country: a table can say nothing of them, and nothing is never clear."""
    return tuple(code for code in codes if not known.countries.known(code))
