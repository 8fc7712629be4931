"""EU-04: is there credible reporting of earlier misuse by this end-user? An officer answers, on sources."""

from __future__ import annotations

from screening.criteria.asked import by_answers as find

__all__ = ["find"]
