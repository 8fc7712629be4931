"""LG-04: do those watched learn of it, and can they go to court? An officer answers."""

from __future__ import annotations

from screening.criteria.asked import by_answers as find

__all__ = ["find"]
