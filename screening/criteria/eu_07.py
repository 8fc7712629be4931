"""EU-07: did the end-user hold back who owns it or what the items are for? The exporter is asked first."""

from __future__ import annotations

from screening.criteria.asked import by_answers as find

__all__ = ["find"]
