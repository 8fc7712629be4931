"""What would move a case: the row of the lane table that fired, and the smallest change that gives another lane.

Single changes are tried first, then pairs. Only what can change is ever named: a list can be taken in, a name written
so that it can be searched for, an open question answered, a resemblance judged, a safeguard offered. An embargo or the
law of a country is as it is, so a raised finding of these groups is never put as something to be changed. Nothing here
says what an officer ought to find; it says what the table would do if that were found.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations

from screening import lanes
from screening.criteria.card import Answerer, Group
from screening.evidence import IN_FORCE, Evidence
from screening.finding import Assessment, Finding, Lane, Outcome, Severity
from screening.lanes import RULES, Choice, Sight
from screening.ruleset import Ruleset

FIXED = frozenset({Group.COUNTRY, Group.LAW})
"""Groups whose raised findings rest on facts that nobody in the case can change."""

MOST = 2
"""How many changes are tried together."""

WEIGHT = {Lane.ROUTINE: 0, Lane.ENHANCED: 1, Lane.PRESUMPTION: 2, Lane.INCOMPLETE: 3}
"""From the lightest; a case leaves *incomplete* into any other lane."""

WORDS = {
    Lane.ROUTINE: "routine",
    Lane.ENHANCED: "enhanced review",
    Lane.PRESUMPTION: "presumption of denial",
    Lane.INCOMPLETE: "incomplete",
}


class Kind(StrEnum):
    """What changes: the state of a list, the writing of a name, or the outcome of a criterion."""

    LIST = "list"
    NAME = "name"
    JUDGED = "judged"
    ANSWERED = "answered"
    CLEARED = "cleared"
    OFFERED = "offered"
    RAISED = "raised"
    LOST = "lost"


SAYS = {
    Kind.LIST: "{what} is in force and is searched without a resemblance",
    Kind.NAME: "the name of the party recorded as {what} can be searched for, and resembles no listed one",
    Kind.JUDGED: "{what} is clear, because each resemblance is judged to be somebody else",
    Kind.ANSWERED: "{what} is answered, and the answer is clear",
    Kind.CLEARED: "{what} is shown not to hold in this case",
    Kind.OFFERED: "the safeguard {what} is there",
    Kind.RAISED: "{what} is raised",
    Kind.LOST: "the safeguard {what} is not there after all",
}


@dataclass(frozen=True, slots=True)
class Change:
    """``of``: the id of a list or criterion, or the key of a party."""

    kind: Kind
    of: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Move:
    """Changes which together give ``lane`` by the row ``rule``."""

    lane: Lane
    rule: str
    changes: tuple[Change, ...]
    sentence: str

    @property
    def words(self) -> str:
        """The changes alone, for a list under the name of the lane."""
        return " and ".join(change.sentence for change in self.changes)


@dataclass(frozen=True, slots=True)
class Counterfactual:
    """``rule`` and ``says``: the row that fired and what it says. Where there is no move, the reason why.

    ``needed``: where more than MOST changes are wanted for a lighter lane, changes of which none can be left out.
    """

    rule: str
    says: str
    lighter: tuple[Move, ...]
    heavier: tuple[Move, ...]
    no_lighter: str
    no_heavier: str
    needed: tuple[Change, ...] = ()


def counterfactual(assessment: Assessment, evidence: Evidence, ruleset: Ruleset) -> Counterfactual:
    """What would move this case. Raises ValueError when the three do not belong together."""
    case = _Case(assessment, evidence, ruleset)
    if case.choice.rule != assessment.rule:
        raise ValueError("the assessment was not made of this evidence under this ruleset")
    lighter, no_lighter, needed = _lighter(case)
    heavier, no_heavier = _heavier(case)
    says = next(rule.sentence for rule in RULES if rule.id == assessment.rule)
    return Counterfactual(assessment.rule, says, lighter, heavier, no_lighter, no_heavier, needed)


class _Case:
    """An assessment that can be asked what the table would say of it, were something else found."""

    def __init__(self, assessment: Assessment, evidence: Evidence, ruleset: Ruleset) -> None:
        self.findings, self.evidence, self.ruleset = assessment.findings, evidence, ruleset
        self.choice = self.after(())

    def after(self, changes: Sequence[Change]) -> Choice:
        evidence = _evidence(self.evidence, changes)
        kinds = {change.of: change.kind for change in changes}
        findings = [_finding(finding, kinds.get(finding.criterion)) for finding in self.findings]
        if {Kind.LIST, Kind.NAME} & {*kinds.values()} and not evidence.wanting and not evidence.unreadable:
            findings = [_searched(finding) for finding in findings]
        lowered = lanes.lower(map(_unlowered, findings), self.ruleset.lowers)
        return lanes.choose(Sight(lowered, evidence, self.ruleset.mandatory))

    def move(self, changes: tuple[Change, ...]) -> Move:
        choice = self.after(changes)
        move = Move(choice.lane, choice.rule, changes, "")
        return dataclasses.replace(move, sentence=f"The case would be in {WORDS[choice.lane]} if {move.words}.")


def _lighter(case: _Case) -> tuple[tuple[Move, ...], str, tuple[Change, ...]]:
    now = WEIGHT[case.choice.lane]
    if not now:
        return (), "There is no lighter lane.", ()
    possible = tuple(_lightening(case))
    if found := _smallest(case, possible, lambda lane: WEIGHT[lane] < now):
        return found, "", ()
    whole = case.after(possible)
    if WEIGHT[whole.lane] < now:
        needed = _needed(case, possible)
        return (), f"{len(needed)} things would have to change together, for example those named here.", needed
    return (), f"Nothing that can change in this case gives a lighter lane. What would remain: {whole.because}", ()


def _heavier(case: _Case) -> tuple[tuple[Move, ...], str]:
    if case.choice.lane is Lane.INCOMPLETE:
        return (), "While something required is not known, nothing that is found moves this case."
    if case.choice.lane is Lane.PRESUMPTION:
        return (), "There is no heavier lane."
    now = WEIGHT[case.choice.lane]
    found = _smallest(case, tuple(_burdening(case)), lambda lane: now < WEIGHT[lane])
    return found, "" if found else "No finding that is open or clear today would give a heavier lane."


def _smallest(case: _Case, possible: tuple[Change, ...], wanted: Callable[[Lane], bool]) -> tuple[Move, ...]:
    """Every single change that gives a wanted lane, else every pair; of several lanes the nearest."""
    now = WEIGHT[case.choice.lane]
    for count in range(1, MOST + 1):
        moves = [case.move(changes) for changes in combinations(possible, count)]
        if found := [move for move in moves if wanted(move.lane)]:
            nearest = min(abs(WEIGHT[move.lane] - now) for move in found)
            return tuple(move for move in found if abs(WEIGHT[move.lane] - now) == nearest)
    return ()


def _needed(case: _Case, possible: tuple[Change, ...]) -> tuple[Change, ...]:
    """Of ``possible`` only what is needed for the lane that all of them give: each is left out where that is enough."""
    goal, kept = WEIGHT[case.choice.lane], list(possible)
    for change in reversed(possible):
        without = [other for other in kept if other is not change]
        if WEIGHT[case.after(without).lane] < goal:
            kept = without
    return tuple(kept)


def _lightening(case: _Case) -> Iterator[Change]:
    for state in case.evidence.wanting:
        yield _change(Kind.LIST, state.list_id, state.title)
    for key in case.evidence.unreadable:
        yield _change(Kind.NAME, key, key)
    for finding in case.findings:
        if kind := _clearing(finding, mandatory=finding.criterion in case.ruleset.mandatory):
            yield _of(finding, kind)
    high = {f.criterion for f in case.findings if f.outcome is Outcome.RAISED and f.severity is Severity.HIGH}
    for finding in case.findings:
        absent = finding.severity is Severity.MITIGANT and finding.outcome in (Outcome.CLEAR, Outcome.UNKNOWN)
        if absent and high & {*case.ruleset.lowers.get(finding.criterion, ())}:
            yield _of(finding, Kind.OFFERED)


def _clearing(finding: Finding, *, mandatory: bool) -> Kind | None:
    """How a finding that holds the case back could become clear; None where it does not, or cannot."""
    if finding.outcome is Outcome.UNKNOWN and finding.severity is not Severity.GATE:
        return Kind.ANSWERED
    weighs = finding.severity in (Severity.BLOCK, Severity.HIGH) or mandatory
    if finding.outcome is not Outcome.RAISED or not weighs or finding.group in FIXED:
        return None
    return Kind.JUDGED if Answerer.ADJUDICATED_HITS in finding.answered_by else Kind.CLEARED


def _burdening(case: _Case) -> Iterator[Change]:
    for finding in case.findings:
        if finding.severity is Severity.MITIGANT:
            if finding.outcome is Outcome.RAISED:
                yield _of(finding, Kind.LOST)
        elif finding.outcome is Outcome.UNKNOWN or (finding.outcome is Outcome.CLEAR and finding.group not in FIXED):
            yield _of(finding, Kind.RAISED)


def _of(finding: Finding, kind: Kind) -> Change:
    return _change(kind, finding.criterion, f"“{finding.title}” ({finding.criterion})")


def _change(kind: Kind, of: str, what: str) -> Change:
    return Change(kind, of, SAYS[kind].format(what=what))


def _evidence(evidence: Evidence, changes: Sequence[Change]) -> Evidence:
    lists = {change.of for change in changes if change.kind is Kind.LIST}
    names = {change.of for change in changes if change.kind is Kind.NAME}
    states = tuple(
        dataclasses.replace(state, status=IN_FORCE, reason="") if state.list_id in lists else state
        for state in evidence.lists
    )
    unreadable = tuple(key for key in evidence.unreadable if key not in names)
    return dataclasses.replace(evidence, lists=states, unreadable=unreadable)


def _finding(finding: Finding, kind: Kind | None) -> Finding:
    if kind in (Kind.RAISED, Kind.OFFERED):
        return dataclasses.replace(finding, outcome=Outcome.RAISED)
    if kind in (Kind.JUDGED, Kind.ANSWERED, Kind.CLEARED, Kind.LOST):
        return dataclasses.replace(finding, outcome=Outcome.CLEAR)
    return finding


def _searched(finding: Finding) -> Finding:
    """What only a search could answer is answered once every list and every name could be searched."""
    by_search = Answerer.ADJUDICATED_HITS in finding.answered_by and finding.outcome is Outcome.UNKNOWN
    return dataclasses.replace(finding, outcome=Outcome.CLEAR) if by_search else finding


def _unlowered(finding: Finding) -> Finding:
    """A high that a mitigant lowered, as it was before: which mitigants are there is asked anew."""
    facts = tuple(fact for fact in finding.facts if fact[0] != "lowered_by")
    if facts == finding.facts:
        return finding
    return dataclasses.replace(finding, severity=Severity.HIGH, facts=facts)
