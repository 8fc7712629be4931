"""IT-04: does it reach one device, an area, or a whole network? The exporter is asked first."""

from __future__ import annotations

from screening.criteria.asked import by_answers as find

__all__ = ["find"]
