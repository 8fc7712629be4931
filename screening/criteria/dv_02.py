"""DV-02: is there a credible undertaking not to pass the items on? The exporter is asked first."""

from __future__ import annotations

from screening.criteria.asked import by_answers as find

__all__ = ["find"]
