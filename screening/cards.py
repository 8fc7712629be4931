"""Cards: the YAML files in which law, numbers and facts are kept, read strictly.

A card is written by people and decides what people are told, so a typing error must be found when the
program starts and not on the day a case needs it: an unknown field, a field given twice or a value of
another type is an error.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, TypeVar

import yaml

from screening.plain import NotPlain, from_plain

try:
    # The same grammar in C, eight times as fast: every process reads all cards before its first answer.
    from yaml import CSafeLoader as SafeLoader
except ImportError:  # a PyYAML that was built without libyaml
    from yaml import SafeLoader  # type: ignore[assignment]

T = TypeVar("T")


class CardError(ValueError):
    """A card is wrong. The message names the file, the field and what is wrong with it."""

    def __init__(self, file: str, field: str, why: str) -> None:
        super().__init__(f"{file}: {field or 'the whole file'}: {why}")
        self.file = file
        self.field = field
        self.why = why


def read(path: Path) -> Any:
    """The content of a YAML file. Raises CardError when it is missing, is not YAML or gives a key twice."""
    try:
        return yaml.load(path.read_text("utf-8"), _Strict)  # noqa: S506 -- _Strict is a SafeLoader
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise CardError(path.name, "", str(error).replace("\n", " ")) from error


def load(kind: type[T], path: Path) -> T:
    """One card as a ``kind``. Fields with a default may be left out. Raises CardError."""
    return shape(kind, read(path), path.name)


Problem = tuple[str, bool, str]
"""(field, whether it is wrong, what is wrong with it)"""


def room(kind: type[T], folder: Path, problems: Callable[[Path, T], Iterable[Problem]]) -> tuple[T, ...]:
    """Every card of a folder, by file name. Raises CardError, also for the first of its ``problems``."""
    return tuple(_checked(path, load(kind, path), problems) for path in sorted(folder.glob("*.yaml")))


def _checked(path: Path, card: T, problems: Callable[[Path, T], Iterable[Problem]]) -> T:
    for field, wrong, why in problems(path, card):
        if wrong:
            raise CardError(path.name, field, why)
    return card


def rows(kind: type[T], path: Path) -> tuple[T, ...]:
    """A card that is a list of rows, each a ``kind``. Raises CardError."""
    data = read(path)
    if not isinstance(data, list):
        raise CardError(path.name, "", "is not a list of rows")
    return tuple(shape(kind, row, path.name, f"[{i}]") for i, row in enumerate(data))


def shape(kind: type[T], data: object, file: str, place: str = "") -> T:
    """``data``, read from ``file``, as a ``kind``. Raises CardError."""
    try:
        return from_plain(kind, data, place, short=True)
    except NotPlain as error:
        raise CardError(file, error.place, error.why) from error


class _Strict(SafeLoader):
    """PyYAML takes the last of two equal keys without a word; this one refuses the card."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        seen: set[Any] = set()
        for key_node, _ in node.value:
            key = self.construct_object(key_node, deep=True)
            if key in seen:
                raise yaml.MarkedYAMLError(problem=f"{key} is given twice", problem_mark=key_node.start_mark)
            seen.add(key)
        return super().construct_mapping(node, deep)
