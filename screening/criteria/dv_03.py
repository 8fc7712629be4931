"""DV-03: can keys, updates or copies move without the goods? The exporter is asked first."""

from __future__ import annotations

from screening.criteria.asked import by_answers as find

__all__ = ["find"]
