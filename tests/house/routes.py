"""The URLconf, walked: every address that the site answers."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Route:
    """``name`` with its namespace; ``parameters``: what ``reverse`` wants."""

    name: str
    parameters: tuple[str, ...]


def routes() -> dict[str, Route]:
    """Every address by name. Raises ValueError for one that has no name: no table could hold it."""
    from django.urls import get_resolver

    return {route.name: route for route in _walk(get_resolver(), "", ())}


def _walk(resolver: Any, namespace: str, above: tuple[str, ...]) -> Iterator[Route]:
    from django.urls import URLResolver

    for pattern in resolver.url_patterns:
        parameters = (*above, *pattern.pattern.regex.groupindex)
        if isinstance(pattern, URLResolver):
            below = f"{pattern.namespace}:" if pattern.namespace else ""
            yield from _walk(pattern, namespace + below, parameters)
        elif not pattern.name:
            raise ValueError(f"the address {pattern.pattern} has no name")
        else:
            yield Route(namespace + pattern.name, parameters)
