"""Officers' verdicts, read back: the same pair of party and listed row is shown as judged until either side changes.

A verdict never removes a hit and never moves a score: it is what somebody thought, beside what the engine found.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _

from licensing.formats import day
from licensing.models import Screening, Verdict
from licensing.records import case_of, evidence_of
from screening.case import Case
from screening.models import ListedEntity
from screening.names.hit import Hit
from screening.pairs import party_fingerprint, row_fingerprint


@dataclass(frozen=True, slots=True)
class Pair:
    """``party`` and ``row`` are fingerprints (``screening.pairs``)."""

    party: str
    list_id: str
    entity_id: str
    row: str


def pairs(case: Case, hits: Sequence[Hit]) -> dict[Hit, Pair]:
    """The pair that each hit is about, with the listed row of the edition that was searched."""
    parties = {party.key: party_fingerprint(party) for party in case.parties}
    rows = _rows(hits)
    return {
        hit: Pair(parties[hit.party_key], hit.list_id, hit.entity_id, rows[hit.list_id, hit.edition, hit.entity_id])
        for hit in hits
    }


def _rows(hits: Sequence[Hit]) -> dict[tuple[str, str, str], str]:
    found = ListedEntity.objects.filter(
        edition__list_id__in={hit.list_id for hit in hits},
        edition__sha256__in={hit.edition for hit in hits},
        entity_id__in={hit.entity_id for hit in hits},
    ).values_list("edition__list_id", "edition__sha256", "entity_id", "data")
    return {(list_id, edition, entity): row_fingerprint(data) for list_id, edition, entity, data in found}


def standing(about: Iterable[Pair], *, at: datetime) -> dict[Pair, Verdict]:
    """The newest verdict of each pair that has one and that has not expired."""
    wanted = set(about)
    rows = (
        Verdict.objects.filter(
            party__in={pair.party for pair in wanted},
            entity_id__in={pair.entity_id for pair in wanted},
            at__lte=at,
            expires_at__gt=at,
        )
        .select_related("by", "screening__version__application")
        .order_by("at", "pk")
    )
    found = {Pair(row.party, row.list_id, row.entity_id, row.row): row for row in rows}
    return {pair: found[pair] for pair in wanted if pair in found}


def judged(case: Case, hits: Sequence[Hit], *, at: datetime) -> dict[Hit, Verdict | None]:
    """Each hit with the verdict that stands on its pair, in whatever case it was given."""
    about = pairs(case, hits)
    known = standing(about.values(), at=at)
    return {hit: known.get(pair) for hit, pair in about.items()}


def all_false(screening: Screening, *, at: datetime) -> dict[Hit, Verdict]:
    """Every hit of the screening with its verdict where all were judged false; else nothing."""
    found = judged(case_of(screening.version), evidence_of(screening).hits, at=at)
    false = {hit: verdict for hit, verdict in found.items() if verdict and verdict.says == Verdict.Says.FALSE_MATCH}
    return false if len(false) == len(found) else {}


def in_words(false: dict[Hit, Verdict]) -> str:
    """What the answer to the criterion on listed parties can begin with; the officer still answers. "" for none."""
    return "\n".join(
        _("%(typed)s is not %(listed)s (%(list)s): %(because)s (%(by)s, %(day)s)")
        % {
            "typed": hit.matched_name,
            "listed": hit.listed_name,
            "list": hit.list_id,
            "because": verdict.because,
            "by": verdict.by,
            "day": day(verdict.at.date()),
        }
        for hit, verdict in false.items()
    )
