"""IT-08: does a note of the entry take the item out of it? An officer answers, and cites the note."""

from __future__ import annotations

from screening.criteria.asked import by_answers as find

__all__ = ["find"]
