"""SG-04: does the exporter report in public on its surveillance sales? The exporter is asked first."""

from __future__ import annotations

from screening.criteria.asked import by_answers as find

__all__ = ["find"]
