"""IT-06: does it work without the operator or provider of the network? The exporter is asked first."""

from __future__ import annotations

from screening.criteria.asked import by_answers as find

__all__ = ["find"]
