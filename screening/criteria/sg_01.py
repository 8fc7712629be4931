"""SG-01: does the contract forbid misuse and allow to stop? The exporter is asked first."""

from __future__ import annotations

from screening.criteria.asked import by_answers as find

__all__ = ["find"]
