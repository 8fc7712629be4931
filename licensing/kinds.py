"""What the licensing app writes into the decision log. A kind is for ever; a change is a new version beside it.

Free text and names of parties are personal: they enter the leaf as salted digests and can be erased.
"""

from dataclasses import dataclass

from ledger.kind import entry_kind


@entry_kind("application.submitted", 1, personal=("exporter", "parties"))
@dataclass(frozen=True, slots=True)
class Submitted:
    """An exporter submitted an application; the version it froze is named by its hash."""

    version: int
    case_sha256: str
    documents: list[str]
    destination: str
    end_user_countries: list[str]
    codes: list[str]
    value: dict[str, str]
    exporter: str
    parties: list[str]


@entry_kind("application.withdrawn", 1)
@dataclass(frozen=True, slots=True)
class Withdrawn:
    """The exporter withdrew the application before it was ended."""

    from_state: str


@entry_kind("screening.started", 1)
@dataclass(frozen=True, slots=True)
class ScreeningStarted:
    """A worker took the application up."""

    version: int


@entry_kind("screening.finished", 1)
@dataclass(frozen=True, slots=True)
class Screened:
    """The application was screened: on which lists, under which ruleset, with which findings and lane."""

    version: int
    case_sha256: str
    lists: dict[str, str]
    ruleset: str
    method: str
    evidence_sha256: str
    assessment_sha256: str
    findings: dict[str, str]
    hits: int
    cyber_surveillance: bool
    lane: str
    rule: str


@entry_kind("screening.parked", 1)
@dataclass(frozen=True, slots=True)
class ScreeningParked:
    """Screening was given up after its last try; the case cannot be decided until it is started again."""

    version: int
    tries: int
    reason: str


@entry_kind("screening.restarted", 1)
@dataclass(frozen=True, slots=True)
class ScreeningRestarted:
    """An officer started a parked screening again."""

    version: int


@entry_kind("decision.proposed", 1, personal=("reasons", "because"))
@dataclass(frozen=True, slots=True)
class DecidedV1:
    """An officer proposed a decision and answered every open criterion."""

    decision: int
    version: int
    case_sha256: str
    outcome: str
    lines: dict[str, str]
    conditions: dict[str, str]
    answers: dict[str, str]
    because: dict[str, str]
    reasons: str


@entry_kind("decision.proposed", 2, personal=("reasons", "because", "ground_words"))
@dataclass(frozen=True, slots=True)
class Decided:
    """An officer proposed a decision, answered every open criterion and, in a refusal, named its ground.

    ``paths``: numbers of the risk paths of this version, where the ground is a clear risk.
    """

    decision: int
    version: int
    case_sha256: str
    outcome: str
    lines: dict[str, str]
    conditions: dict[str, str]
    answers: dict[str, str]
    because: dict[str, str]
    reasons: str
    ground: str
    ground_words: str
    paths: list[str]


@entry_kind("decision.sent_back", 1, personal=("because",))
@dataclass(frozen=True, slots=True)
class SentBack:
    """A senior officer did not countersign; the decision is void and the case is in review again."""

    decision: int
    because: str


@entry_kind("decision.countersigned", 1)
@dataclass(frozen=True, slots=True)
class Countersigned:
    """A second hand signed the decision."""

    decision: int
    outcome: str
    decided_by: str


@entry_kind("licence.issued", 1)
@dataclass(frozen=True, slots=True)
class Issued:
    """A licence was issued; the PDF is named by its hash."""

    number: str
    decision: int
    sha256: str
    valid_until: str
    destination: str
    codes: list[str]
    value: dict[str, str]
    conditions: bool


@entry_kind("application.refused", 1)
@dataclass(frozen=True, slots=True)
class Refused:
    """The application was refused; the letter is named by its hash."""

    number: str
    decision: int
    sha256: str
    destination: str
    codes: list[str]
    value: dict[str, str]
    criteria: list[str]


@entry_kind("decision.reopened", 1)
@dataclass(frozen=True, slots=True)
class ReopenedV1:
    """As ``Reopened``, from when only new hits made a decision void."""

    decision: int
    countersigned: bool
    new_hits: int
    lists: list[str]


@entry_kind("decision.reopened", 2)
@dataclass(frozen=True, slots=True)
class Reopened:
    """Screening again, before the paper was issued, found what the decision did not know: it is void and the case is in
    review again.

    ``criteria``: those that are open and that the decision does not answer.
    """

    decision: int
    countersigned: bool
    new_hits: int
    lists: list[str]
    criteria: list[str]


@entry_kind("screening.renewed", 1)
@dataclass(frozen=True, slots=True)
class Rescreened:
    """A live case was assessed again: on other lists, on an officer's answer or because somebody asked.

    ``replaces`` is the evidence before.
    """

    version: int
    case_sha256: str
    state: str
    lists: dict[str, str]
    ruleset: str
    method: str
    evidence_sha256: str
    assessment_sha256: str
    replaces: str
    findings: dict[str, str]
    hits: int
    new_hits: int
    lane: str
    rule: str


@entry_kind("screening.unaffected", 1)
@dataclass(frozen=True, slots=True)
class Unaffected:
    """Live cases were searched on new editions and met the same hits: their screenings stand. "reference/version"."""

    lists: dict[str, str]
    cases: list[str]


@entry_kind("rescreening.asked", 1, personal=("because",))
@dataclass(frozen=True, slots=True)
class RescreeningAsked:
    """Somebody asked for every live case and licence to be screened whole again."""

    cases: int
    because: str


@entry_kind("rescreening.parked", 1)
@dataclass(frozen=True, slots=True)
class RescreeningParked:
    """Screening a live case again was given up after its last try; what stands is its screening before."""

    version: int
    tries: int
    reason: str


@entry_kind("hit.judged", 1, personal=("because",))
@dataclass(frozen=True, slots=True)
class HitJudged:
    """An officer judged a name hit true or false, with a reason."""

    version: int
    party: str
    list_id: str
    edition: str
    entity_id: str
    row: str
    says: str
    role: str
    expires_on: str
    because: str


@entry_kind("licence.weighed", 1, personal=("because",))
@dataclass(frozen=True, slots=True)
class FindingsWeighed:
    """An officer said why a live licence stands beside findings that its decision did not know."""

    decision: int
    criteria: list[str]
    role: str
    because: str


@entry_kind("question.answered", 1, personal=("words", "source"))
@dataclass(frozen=True, slots=True)
class QuestionAnswered:
    """An officer answered a criterion's question on a dated source; the case was assessed again at once."""

    version: int
    question: str
    choice: str
    words: str
    source: str
    source_on: str
    role: str


@entry_kind("decision.voided", 1)
@dataclass(frozen=True, slots=True)
class DecisionVoided:
    """A question was answered before the paper was issued: the decision is void and the case is in review again."""

    decision: int
    countersigned: bool
    question: str


@entry_kind("clear_risk.recorded", 1, personal=("harm_words", "how_user", "source_user", "how_harm", "source_harm"))
@dataclass(frozen=True, slots=True)
class ClearRiskRecorded:
    """An officer wrote a clear risk down as a path: item, end-user, harm, each arrow with a dated source."""

    version: int
    path: int
    item: str
    party: str
    harm: str
    harm_words: str
    how_user: str
    source_user: str
    source_user_on: str
    how_harm: str
    source_harm: str
    source_harm_on: str
    role: str
