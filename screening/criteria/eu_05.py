"""EU-05: does the end-user serve somebody named for torture, killing or disappearance? An officer answers."""

from __future__ import annotations

from screening.criteria.asked import by_answers as find

__all__ = ["find"]
