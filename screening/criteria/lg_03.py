"""LG-03: do laws there demand back doors, registered SIM cards, local data or bulk access? An officer answers."""

from __future__ import annotations

from screening.criteria.asked import by_answers as find

__all__ = ["find"]
