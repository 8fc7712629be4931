"""LG-02: do vague laws there make lawful speech a crime? An officer answers."""

from __future__ import annotations

from screening.criteria.asked import by_answers as find

__all__ = ["find"]
