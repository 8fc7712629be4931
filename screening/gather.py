"""What the lists say of a case's parties, and what could not be asked: the evidence the rules work on.

Nothing here fails open. A list that is not in force and a name that cannot be searched each become part of the
evidence; any other error goes up to whoever asked, and the case stays unscreened.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from django.conf import settings

from screening import shelf
from screening.case import Case, Party
from screening.evidence import Evidence
from screening.lists import editions
from screening.models import Edition
from screening.names import house
from screening.names.fold import NameHasControls, NameTooLong, UnreadableName, check_name
from screening.names.hit import Hit
from screening.names.parts import readings
from screening.pairs import described


def gather(case: Case, *, at: datetime) -> Evidence:
    """Every party of the case searched on every list in force at ``at``, at the house threshold of that day."""
    # The authority's day: the one on which its rules and numbers change.
    day = at.astimezone(ZoneInfo(settings.AUTHORITY.time_zone)).date()
    states = editions.states(at=at)
    searches = [Search(state.list_id, state.edition, on=day) for state in states if state.in_force]
    readable = [party for party in case.parties if can_be_searched(party)]
    return Evidence(
        lists=states,
        hits=tuple(hit for party in readable for search in searches for hit in search.of(party)),
        unreadable=tuple(party.key for party in case.parties if party not in readable),
        screened_on=day,
    )


def can_be_searched(party: Party) -> bool:
    """Whether the party's name can be read. Also asked when no list is in force: the exporter has to know both."""
    try:
        check_name(party.name)
        readings(party.name, party.kind)
    except (UnreadableName, NameTooLong, NameHasControls):
        return False
    return True


class Search:
    """One edition, searched at the house threshold of a day. The same description of a party is searched once."""

    def __init__(self, list_id: str, sha256: str, *, on: date) -> None:
        # By hash, not "the one in force": an edition that arrives in between must not be searched under the old one's
        # name.
        self._index = shelf.index_for(Edition.objects.get(list_id=list_id, sha256=sha256))
        self._threshold = house.threshold(on).value
        self._met: dict[Party, list[Hit]] = {}

    def of(self, party: Party) -> tuple[Hit, ...]:
        """The hits of a party whose name can be searched, the best first."""
        who = described(party)
        if who not in self._met:
            self._met[who] = self._index.search(who, threshold=self._threshold)
        return tuple(replace(hit, party_key=party.key) for hit in self._met[who])
