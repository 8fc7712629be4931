"""IT-10: is it advertised for covert, mass or anti-dissident use? An officer answers."""

from __future__ import annotations

from screening.criteria.asked import by_answers as find

__all__ = ["find"]
