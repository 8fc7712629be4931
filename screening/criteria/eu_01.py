"""EU-01: is the true end-user named, located and verified, and no reseller or front? People answer."""

from __future__ import annotations

from screening.criteria.asked import by_answers as find

__all__ = ["find"]
