"""SG-03: does the exporter have a compliance programme that was assessed? The exporter is asked first."""

from __future__ import annotations

from screening.criteria.asked import by_answers as find

__all__ = ["find"]
