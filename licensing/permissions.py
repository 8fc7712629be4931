"""The one table of who may do what. Pure: rights are words here, Django reads them in ``groups.py``.

Exporters act through a membership of an organisation, never through a group. The five staff roles are groups;
a person may have several, and four-eyes rules (never the same hand twice) stand in the steps and in the database.
"""

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    EXPORTER = "exporter"
    OFFICER = "officer"
    SENIOR_OFFICER = "senior officer"
    ADVISER = "adviser"
    POLICY_MANAGER = "policy manager"
    AUDITOR = "auditor"


STAFF = tuple(role for role in Role if role is not Role.EXPORTER)
_CASEWORK = (Role.OFFICER, Role.SENIOR_OFFICER)
_READERS = (Role.OFFICER, Role.SENIOR_OFFICER, Role.ADVISER, Role.POLICY_MANAGER, Role.AUDITOR)


@dataclass(frozen=True, slots=True)
class Right:
    """``codename``: "app.permission" as Django spells it; ``says``: the right in words; ``roles``: who has it."""

    codename: str
    says: str
    roles: tuple[Role, ...]


RIGHTS: tuple[Right, ...] = (
    Right("licensing.view_case", "See every submitted application and its case", _READERS),
    Right("licensing.judge_hit", "Judge a name hit true or false", _CASEWORK),
    Right("licensing.answer_question", "Answer a criterion's question on a source", _CASEWORK),
    Right("licensing.record_path", "Write a clear risk down as a path", _CASEWORK),
    Right("licensing.decide_case", "Propose a decision on a case", _CASEWORK),
    Right("licensing.countersign_case", "Countersign or send back a decision", (Role.SENIOR_OFFICER,)),
    Right("licensing.issue_case", "Issue the licence or the refusal", _CASEWORK),
    Right("licensing.view_parked_job", "See work that was given up and start it again", _CASEWORK),
    Right(
        "licensing.ask_rescreen",
        "Ask for every live case to be screened again",
        (Role.SENIOR_OFFICER, Role.POLICY_MANAGER),
    ),
    Right(
        "licensing.replay_case",
        "Screen a case again from what was stored, and compare",
        (Role.AUDITOR, Role.POLICY_MANAGER),
    ),
    Right("licensing.try_rules", "Try other rules on stored cases", (Role.POLICY_MANAGER,)),
    Right("licensing.view_style", "See the style page", (*STAFF, Role.EXPORTER)),
    Right("ledger.view_entry", "Read and verify the decision log", (Role.AUDITOR, Role.POLICY_MANAGER)),
    Right("ledger.erase_personal", "Erase personal values from the decision log", (Role.POLICY_MANAGER,)),
    Right("screening.view_edition", "See lists and their editions", _READERS),
    Right("screening.take_in", "Take in a new edition of a list", (Role.POLICY_MANAGER,)),
)


def roles_with(codename: str) -> tuple[Role, ...]:
    """The roles that hold a right. Raises KeyError for a right that is not in the table."""
    return {right.codename: right.roles for right in RIGHTS}[codename]
