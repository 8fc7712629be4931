"""Tables of the app: one idea a file, all known here by name."""

from screening.models.edition import Edition, ListedEntity, Taking
from screening.models.job import Job

__all__ = ["Edition", "Job", "ListedEntity", "Taking"]
