"""IT-05: does it give access to content, and not only to who spoke with whom? The exporter is asked first."""

from __future__ import annotations

from screening.criteria.asked import by_answers as find

__all__ = ["find"]
