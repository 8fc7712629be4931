"""Tables of the app: one idea a file, all known here by name."""

from screening.models.control import ControlEdition, ControlTaking, ControlText
from screening.models.edition import Edition, ListedEntity, Taking
from screening.models.job import Job

__all__ = ["ControlEdition", "ControlTaking", "ControlText", "Edition", "Job", "ListedEntity", "Taking"]
