"""CC-03: should other Subscribing States hear of this case? A gate, answered before the decision."""

from __future__ import annotations

from screening.criteria.asked import by_answers as find

__all__ = ["find"]
