"""What must be screened again, as a question: live cases that were not searched on a list as it stands, or that rest on
values of an indicator which are no longer in force.

Live is what was screened and not yet ended, and every licence that is still valid. What waits for its first screening
has a job of its own, which takes the lists as they are when it runs.
"""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.conf import settings
from django.db import transaction
from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery
from django.utils.translation import gettext as _

from licensing import indicators
from licensing.formats import at_home
from licensing.models import FullRescreen, IssuedDocument, Screening, Searched, Version
from licensing.states import State
from screening.jobs.queue import enqueue
from screening.lists import editions
from screening.models import Job
from screening.turns import take_turns

KIND = "rescreen"
UNDER_WORK = (State.IN_REVIEW, State.DECIDED, State.COUNTERSIGNED)
_OPEN = (Job.State.DUE, Job.State.RUNNING)


@dataclass(frozen=True, slots=True)
class OnList:
    """How many live cases were searched on a list as it stands; ``edition`` is "" while it is not in force."""

    list_id: str
    title: str
    edition: str
    done: int
    live: int

    @property
    def waiting(self) -> int:
        return self.live - self.done if self.edition else 0


@dataclass(frozen=True, slots=True)
class Progress:
    """``due``: live cases that something is left to do for; ``given_up``: those that a person has to start again.

    ``assessed``: live cases that rest on the indicators' values in force.
    """

    lists: tuple[OnList, ...]
    live: int
    assessed: int
    due: int
    given_up: int
    asked: FullRescreen | None

    @property
    def unassessed(self) -> int:
        return self.live - self.assessed


def in_force(*, at: datetime) -> dict[str, str]:
    """List → edition, of every list in force. One that is missing or stale can be searched by nobody."""
    return {state.list_id: state.edition for state in editions.states(at=at) if state.in_force}


def live(*, at: datetime) -> QuerySet[Version]:
    """The newest version of every case under work, and of every licence that is valid on that day."""
    later = Version.objects.filter(application=OuterRef("application"), number__gt=OuterRef("number"))
    valid = IssuedDocument.objects.filter(
        decision__application=OuterRef("application"),
        kind=IssuedDocument.Kind.LICENCE,
        valid_until__gte=at_home(at).date(),
    )
    of_a_case = Q(application__state__in=UNDER_WORK)
    of_a_licence = Q(Exists(valid), application__state=State.ISSUED)
    return Version.objects.filter(~Exists(later), of_a_case | of_a_licence)


def due(*, at: datetime) -> QuerySet[Version]:
    """Live versions that were not searched on an edition in force, rest on other values of indicators than those in
    force, or were not screened since everything was asked for.
    """
    anything = Q(rules__in=indicators.outdated_rulesets(at=at))
    for list_id, edition in in_force(at=at).items():
        anything |= ~_searched(list_id, edition)
    if asked := last_asked():
        anything |= Q(application__screened_at=None) | Q(application__screened_at__lt=asked.asked_at)
    return _with_rules(live(at=at)).filter(anything)


def _with_rules(versions: QuerySet[Version]) -> QuerySet[Version]:
    """``rules``: the ruleset of the newest screening, None before the first."""
    newest = Screening.objects.filter(version=OuterRef("pk")).order_by("-screened_at", "-pk")
    return versions.annotate(rules=Subquery(newest.values("ruleset")[:1]))


def _searched(list_id: str, edition: str) -> Q:
    return Q(Exists(Searched.objects.filter(version=OuterRef("pk"), list_id=list_id, edition=edition)))


def outdated(screening: Screening, *, at: datetime) -> list[str]:
    """What the newest screening of a case rests on that is no longer so, in words; empty where all still is."""
    return [*unsearched(screening.version, at=at), *_other_values(screening, at=at)]


def _other_values(screening: Screening, *, at: datetime) -> list[str]:
    titles = indicators.changed(screening, at=at)
    return [_("%(indicator)s: other values are in force") % {"indicator": title} for title in titles]


def unsearched(version: Version, *, at: datetime) -> list[str]:
    """What of the lists, as they stand, this version was not searched on, in words; empty where nothing is."""
    met = dict(version.searched.values_list("list_id", "edition"))
    said = []
    for state in editions.states(at=at):
        if state.required and not state.in_force:
            said.append(f"{state.title}: {state.reason}")
        elif state.in_force and met.get(state.list_id) != state.edition:
            said.append(_("%(list)s: a newer edition is in force") % {"list": state.title})
    return said


def last_asked() -> FullRescreen | None:
    """The newest request to screen everything whole."""
    return FullRescreen.objects.order_by("-asked_at", "-pk").first()


def plan(*, at: datetime) -> int:
    """Put what is due, and nobody has in hand, into the job table; how many cases. Asked again, it adds nothing."""
    with transaction.atomic():
        take_turns("licensing.rescreen")
        target = _target(at)
        busy = _in_hand(target)
        left = [pk for pk in due(at=at).order_by("pk").values_list("pk", flat=True) if pk not in busy]
        size = settings.LICET["rescreen_batch"]
        for start in range(0, len(left), size):
            hand_out(left[start : start + size], target, at=at)
    return len(left)


def hand_out(versions: list[int], target: str, *, at: datetime) -> None:
    """One job for these versions. Its key is new each time: what was done under an older list may be due again."""
    reference = Version.objects.select_related("application").get(pk=versions[0]).application.reference
    key = f"{reference}/+{len(versions) - 1}/{at.isoformat()}"
    enqueue(KIND, key, {"versions": versions, "target": target}, at=at)


def _target(at: datetime) -> str:
    """What the work is for. A version that was given up is tried again when this changes."""
    asked = last_asked()
    said = [*sorted(in_force(at=at).items()), indicators.state(at=at), asked.pk if asked else 0]
    return hashlib.sha256(repr(said).encode()).hexdigest()[:16]


def _in_hand(target: str) -> set[int]:
    """Versions that a job has, or that were given up for this very target."""
    given_up = [payload for payload in _given_up() if payload["target"] == target]
    return _versions([*_payloads(_OPEN), *given_up])


def _given_up() -> list[dict[str, Any]]:
    """A batch that was given up was handed out again one by one: only what failed alone counts."""
    return [payload for payload in _payloads((Job.State.PARKED,)) if len(payload["versions"]) == 1]


def _payloads(states: Sequence[str]) -> list[dict[str, Any]]:
    return list(Job.objects.filter(kind=KIND, state__in=states).values_list("payload", flat=True))


def _versions(payloads: Iterable[dict[str, Any]]) -> set[int]:
    return {pk for payload in payloads for pk in payload["versions"]}


def progress(*, at: datetime) -> Progress:
    """How far the work is, list by list."""
    alive = live(at=at)
    count = alive.count()
    waiting = due(at=at)
    return Progress(
        lists=tuple(
            OnList(
                state.list_id,
                state.title,
                state.edition if state.in_force else "",
                alive.filter(_searched(state.list_id, state.edition)).count() if state.in_force else 0,
                count,
            )
            for state in editions.states(at=at)
        ),
        live=count,
        assessed=count - _with_rules(alive).filter(rules__in=indicators.outdated_rulesets(at=at)).count(),
        due=waiting.count(),
        given_up=waiting.filter(pk__in=_versions(_given_up())).count(),
        asked=last_asked(),
    )
