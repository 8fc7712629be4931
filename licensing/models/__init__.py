"""Tables of the app: one idea a file, all known here by name."""

from licensing.models.application import Application, Version
from licensing.models.decision import Answer, Decision, Line
from licensing.models.document import Document
from licensing.models.issued import IssuedDocument
from licensing.models.item import Item
from licensing.models.officer_answer import OfficerAnswer
from licensing.models.organisation import Membership, Organisation
from licensing.models.party import Party
from licensing.models.people import User, UserManager
from licensing.models.rescreening import FullRescreen, Searched
from licensing.models.risk_path import RiskPath
from licensing.models.screening import Ruleset, Screening
from licensing.models.sent import SentForm
from licensing.models.token import ApiToken
from licensing.models.verdict import Verdict

__all__ = [
    "Answer",
    "ApiToken",
    "Application",
    "Decision",
    "Document",
    "FullRescreen",
    "IssuedDocument",
    "Item",
    "Line",
    "Membership",
    "OfficerAnswer",
    "Organisation",
    "Party",
    "RiskPath",
    "Ruleset",
    "Screening",
    "Searched",
    "SentForm",
    "User",
    "UserManager",
    "Verdict",
    "Version",
]
