"""TX-01: do the stated end-use, the items, their quantity and the user's task fit together? An officer answers."""

from __future__ import annotations

from screening.criteria.asked import by_answers as find

__all__ = ["find"]
