"""TX-04: did another state refuse an essentially identical transaction in the last three years? An officer answers."""

from __future__ import annotations

from screening.criteria.asked import by_answers as find

__all__ = ["find"]
