"""What the lists say of a case's parties, and what could not be asked: the evidence the rules work on.

Nothing here fails open. A list that is not in force and a name that cannot be searched each become part of the
evidence; any other error goes up to whoever asked, and the case stays unscreened.
"""

from __future__ import annotations

from datetime import datetime
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
from screening.names.index import Index
from screening.names.parts import readings


def gather(case: Case, *, at: datetime) -> Evidence:
    """Every party of the case searched on every list in force at ``at``, at the house threshold of that day."""
    # The authority's day: the one on which its rules and numbers change.
    day = at.astimezone(ZoneInfo(settings.AUTHORITY.time_zone)).date()
    states = editions.states(at=at)
    indexes = [_index(state.list_id, state.edition) for state in states if state.in_force]
    readable = [party for party in case.parties if can_be_searched(party)]
    return Evidence(
        lists=states,
        hits=_hits(readable, indexes, house.threshold(day).value),
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


def _index(list_id: str, sha256: str) -> Index:
    # By hash, not "the one in force": an edition that arrives in between must not be searched under the old one's name.
    return shelf.index_for(Edition.objects.get(list_id=list_id, sha256=sha256))


def _hits(parties: list[Party], indexes: list[Index], threshold: int) -> tuple[Hit, ...]:
    return tuple(hit for party in parties for index in indexes for hit in index.search(party, threshold=threshold))
