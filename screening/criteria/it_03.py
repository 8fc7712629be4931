"""IT-03: does the person watched not know of it, also in public space? The exporter is asked first."""

from __future__ import annotations

from screening.criteria.asked import by_answers as find

__all__ = ["find"]
