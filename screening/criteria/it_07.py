"""IT-07: are limits against misuse built in? The exporter is asked first."""

from __future__ import annotations

from screening.criteria.asked import by_answers as find

__all__ = ["find"]
