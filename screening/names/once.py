"""An attribute that is worked out when it is first asked for, and kept with its object."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, TypeVar

T = TypeVar("T")


class once(Generic[T]):
    """As functools.cached_property, without the lock of Python 3.11: to work it out twice does no harm."""

    def __init__(self, fn: Callable[[Any], T]) -> None:
        self.fn = fn
        self.name = fn.__name__
        self.__doc__ = fn.__doc__

    def __get__(self, owner: Any, kind: type | None = None) -> T:
        value = self.fn(owner)
        owner.__dict__[self.name] = value
        return value
