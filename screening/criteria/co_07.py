"""CO-07: are people persecuted there or pursued across borders whom the items could reach? An officer answers."""

from __future__ import annotations

from screening.criteria.asked import by_answers as find

__all__ = ["find"]
