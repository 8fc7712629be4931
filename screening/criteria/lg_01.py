"""LG-01: must a judge allow interception beforehand at the destination? An officer answers."""

from __future__ import annotations

from screening.criteria.asked import by_answers as find

__all__ = ["find"]
