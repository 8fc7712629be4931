"""TX-05: is the due-diligence file complete, and older than the application? The exporter is asked first."""

from __future__ import annotations

from screening.criteria.asked import by_answers as find

__all__ = ["find"]
