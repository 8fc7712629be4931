"""EU-08: does somebody independent oversee what the end-user does? An officer answers."""

from __future__ import annotations

from screening.criteria.asked import by_answers as find

__all__ = ["find"]
