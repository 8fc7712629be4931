"""rescreen: live cases are searched on the lists as they stand, and screened anew where the answer is another one, or
where they rest on values of indicators that are no longer in force.

Every live party is searched on the whole new edition, not on the changed rows alone: how much a word weighs depends on
the list it stands in, so a row that did not change can still meet a name it did not meet before. What found the same
hits is noted and stands; only the rest is screened whole.

A batch is one job: computed outside any transaction, written in one behind the job's fence. What a kill leaves undone
is still due, because what is due is a question.
"""

import hashlib
import logging
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ledger.write import append
from licensing import indicators, queries, rescreening
from licensing.answers import of_officers
from licensing.formats import at_home
from licensing.kinds import Reopened, Rescreened, Unaffected
from licensing.models import Application, Decision, Screening, Version
from licensing.records import assessment_of, case_of, evidence_of
from licensing.states import NOTES, State
from licensing.steps.decide import to_be_answered
from licensing.steps.moving import WORKER, Moving, moving, noting
from licensing.steps.screen import Found, editions_key, entry_of, keep, look, met
from screening import plain
from screening.case import Case
from screening.criteria.card import Answerer
from screening.evidence import Evidence, freeze
from screening.finding import Finding
from screening.gather import Search, can_be_searched
from screening.names.hit import Hit

logger = logging.getLogger(__name__)
SUBJECT = "rescreening"
MAY_BE_SCREENED = next(row.states for row in NOTES if row.verb == "rescreen")


@dataclass(frozen=True, slots=True)
class Looked:
    """A version searched again. ``before`` is the screening that it was compared with; no ``found``: the same hits."""

    version: Version
    before: Screening
    evidence: Evidence
    found: Found | None


def compute(versions: Sequence[int], target: str, *, at: datetime) -> Callable[[], None]:
    """Look at these versions again, as far as they are still due; what returns writes what was found."""
    lists = rescreening.in_force(at=at)
    still = rescreening.due(at=at).filter(pk__in=versions).select_related("application").order_by("pk")
    searches = {list_id: Search(list_id, edition, on=at_home(at).date()) for list_id, edition in lists.items()}
    looked: list[Looked] = []
    failed: list[int] = []
    for version in still:
        try:
            looked.append(_look(version, searches, at=at))
        except Exception as error:
            # One case that cannot be screened must not keep the others waiting; alone, it is given up in view.
            if len(versions) == 1:
                raise
            logger.error("version %s was not screened again: %s", version.pk, type(error).__name__)
            failed.append(version.pk)
    return partial(_write, looked, failed, lists, target, at=at)


def _look(version: Version, searches: dict[str, Search], *, at: datetime) -> Looked:
    case, before = case_of(version), queries.latest_screening(version.application)
    if before is None or before.version_id != version.pk:
        raise LookupError("a case under work has no screening of its newest version")
    evidence = evidence_of(before)
    whole = _asked_whole(version) or indicators.changed(before, at=at)
    if not whole and all(_same(case, evidence, list_id, search) for list_id, search in searches.items()):
        return Looked(version, before, evidence, None)
    return Looked(version, before, evidence, look(case, at=at, answers=of_officers(version)))


def _asked_whole(version: Version) -> bool:
    asked, screened_at = rescreening.last_asked(), version.application.screened_at
    return asked is not None and (screened_at is None or screened_at < asked.asked_at)


def _same(case: Case, before: Evidence, list_id: str, search: Search) -> bool:
    """Whether the list, as it stands, says of every party exactly what it said in the screening before."""
    if list_id not in [state.list_id for state in before.searched]:
        return False
    now = [hit for party in case.parties if can_be_searched(party) for hit in search.of(party)]
    then = [hit for hit in before.hits if hit.list_id == list_id]
    return [replace(hit, edition="") for hit in now] == [replace(hit, edition="") for hit in then]


def _write(looked: list[Looked], failed: list[int], lists: dict[str, str], target: str, *, at: datetime) -> None:
    standing = _lock([one.version.application_id for one in looked])
    looked = [one for one in looked if _still_so(one, standing[one.version.application_id])]
    same = [one.version for one in looked if one.found is None]
    met({version.pk: lists for version in same}, at=at)
    for one in looked:
        if one.found:
            _renew(one, one.found, standing[one.version.application_id])
    if same:
        append(Unaffected(lists, [_name(version) for version in same]), subject=SUBJECT, by=WORKER, at=at)
    for pk in failed:
        rescreening.hand_out([pk], target, at=at)


def _lock(applications: Sequence[int]) -> dict[int, Application]:
    """All of the batch, in one order and before the log is touched: a step on one of them never waits in a circle."""
    rows = Application.objects.select_for_update().filter(pk__in=applications).order_by("pk")
    return {row.pk: row for row in rows}


def _still_so(one: Looked, application: Application) -> bool:
    """Whether nothing overtook the search: else the case is left as it is, and stays due if it is."""
    latest = queries.latest_screening(application)
    return application.state in MAY_BE_SCREENED and latest is not None and latest.pk == one.before.pk


def _name(version: Version) -> str:
    return f"{version.application.reference}/{version.number}"


def _renew(one: Looked, found: Found, application: Application) -> None:
    screening, made = keep(one.version, found, editions=_key(one, found))
    if not made:
        # The same lists, rules and day: what stands was found again, whole.
        Application.objects.filter(pk=application.pk).update(screened_at=found.at)
        return
    new = new_hits(one.evidence, found.evidence)
    unknown = unanswered(queries.standing_decision(application), found.assessment.findings)
    reopened = bool(new or unknown) and application.state in (State.DECIDED, State.COUNTERSIGNED)
    frame, verb = (moving, "reopen") if reopened else (noting, "rescreen")
    with frame(application, verb, by=None, at=found.at, read=None) as step:
        _log(step, one, found, new)
        if reopened:
            _void(step, new, [finding.criterion for finding in unknown])
        if step.application.state == State.ISSUED:
            _put_on_the_desk(step, one, new, unknown)
        else:
            step.application.lane = screening.lane
        step.application.screened_at = found.at


def _put_on_the_desk(step: Moving, one: Looked, new: Sequence[Hit], unknown: Sequence[Finding]) -> None:
    """A live licence is shown to officers since the first hit, or the first other finding, that it did not know.

    What was open before this screening was on the desk then; it is not put there again for an officer who weighed it.
    """
    before = {finding.criterion for finding in assessment_of(one.before).findings if to_be_answered(finding)}
    others = [finding for finding in unknown if finding.criterion not in before and not of_hits(finding)]
    application = step.application
    application.new_hits_at = application.new_hits_at or (step.at if new else None)
    application.new_findings_at = application.new_findings_at or (step.at if others else None)


def of_hits(finding: Finding) -> bool:
    """Whether verdicts on name hits answer it: then the hits themselves are on the desk."""
    return Answerer.ADJUDICATED_HITS in finding.answered_by


def _key(one: Looked, found: Found) -> str:
    """The screening's editions. What was found on the same lists by the same rules the same day, and is not what
    stands, is a new row: lists or indicators that came back into force, or a newer reading of names.
    """
    key = editions_key(found.evidence)
    known = one.version.screenings.filter(editions=key, ruleset=found.rules.fingerprint)
    stands = known.filter(pk=one.before.pk, evidence=plain.text(freeze(found.evidence)).decode()).exists()
    if stands or not known.exists():
        return key
    return hashlib.sha256(f"{key} after {one.before.pk}".encode()).hexdigest()


def new_hits(before: Evidence, after: Evidence) -> tuple[Hit, ...]:
    """Hits on entities that the party had not met before."""
    known = {_pair(hit) for hit in before.hits}
    return tuple(hit for hit in after.hits if _pair(hit) not in known)


def _pair(hit: Hit) -> tuple[str, str, str]:
    return hit.party_key, hit.list_id, hit.entity_id


def _log(step: Moving, one: Looked, found: Found, new: Sequence[Hit]) -> None:
    replaced = hashlib.sha256(one.before.evidence.encode()).hexdigest()
    step.log(
        Rescreened(**entry_of(one.version, found), state=step.application.state, replaces=replaced, new_hits=len(new))
    )


def unanswered(decision: Decision | None, findings: Iterable[Finding]) -> list[Finding]:
    """The findings that are open and that a decision says nothing of; none where nothing was decided."""
    if decision is None:
        return []
    answered = set(decision.answers.values_list("criterion", flat=True))
    return [one for one in findings if to_be_answered(one) and one.criterion not in answered]


def _void(step: Moving, new: Sequence[Hit], unknown: Sequence[str]) -> None:
    """The standing decision is set aside, whoever had signed it, and the log says why."""
    decision = queries.standing_decision(step.application)
    lists = sorted({hit.list_id for hit in new})
    decision.sent_back_at = step.at
    decision.sent_back_because = _because(len(new), lists, unknown)
    decision.save(update_fields=["sent_back_at", "sent_back_because"])
    step.log(
        Reopened(
            decision=decision.number,
            countersigned=decision.countersigned_by_id is not None,
            new_hits=len(new),
            lists=lists,
            criteria=list(unknown),
        )
    )


def _because(hits: int, lists: Sequence[str], unknown: Sequence[str]) -> str:
    if not hits:
        return _("Screening again left open what this decision does not answer: %(criteria)s.") % {
            "criteria": ", ".join(unknown)
        }
    return ngettext(
        "Screening on newer lists found %(n)d name hit that this decision did not know, on %(lists)s.",
        "Screening on newer lists found %(n)d name hits that this decision did not know, on %(lists)s.",
        hits,
    ) % {"n": hits, "lists": ", ".join(lists)}
