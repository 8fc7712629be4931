"""Functions in numpy that have a twin in ``native.pyx``, which takes their place where it was compiled.

The plain one says what is done and is the measure; the twin gives the same numbers to the last bit, in a third to a
tenth of the time.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

try:
    from screening.names import native
except ImportError:
    native = None  # type: ignore[assignment]

F = TypeVar("F", bound=Callable[..., Any])

PLAIN: dict[str, Callable[..., Any]] = {}
"""By name, for the tests that hold one beside the other."""


def with_twin(plain: F) -> F:
    """The twin of the same name, else the function itself."""
    PLAIN[plain.__name__] = plain
    return getattr(native, plain.__name__, plain)
