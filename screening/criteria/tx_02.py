"""TX-02: is anything unusual about payment, route, packing, haste or what is declined? The exporter is asked first."""

from __future__ import annotations

from screening.criteria.asked import by_answers as find

__all__ = ["find"]
