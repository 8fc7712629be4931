"""CC-02: was the foreign ministry or the human-rights desk consulted? A gate, answered before the decision."""

from __future__ import annotations

from screening.criteria.asked import by_answers as find

__all__ = ["find"]
