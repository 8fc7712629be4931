"""CO-05: is there unrest, a state of emergency, an election or mass protest there now? An officer answers."""

from __future__ import annotations

from screening.criteria.asked import by_answers as find

__all__ = ["find"]
