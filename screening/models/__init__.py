"""Tables of the app: one idea a file, all known here by name."""

from screening.models.job import Job

__all__ = ["Job"]
