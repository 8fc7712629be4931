"""What a kind of log entry is: a named, versioned, frozen dataclass whose fields are plain values.

Each app keeps its own kinds in its ``kinds.py``. A kind that was ever written stays registered for ever: a
change of meaning or of fields is a new version beside the old one, so that every old entry stays readable.

    @entry_kind("application.submitted", 1, personal=("party_names",))
    @dataclass(frozen=True, slots=True)
    class Submitted:
        "An exporter submitted an application."
        case_sha256: str
        party_names: tuple[str, ...]
"""

import re
import typing
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, fields, is_dataclass
from types import NoneType, UnionType
from typing import Any, TypeVar

NAME = re.compile(r"[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)+")

T = TypeVar("T")


class KindError(TypeError):
    """A kind is declared wrongly; raised at import, so that a bad kind never reaches the log."""


class UnknownKind(LookupError):
    """No kind of this name and version is registered (an entry of a newer release, or a kind that was
    removed).
    """


@dataclass(frozen=True, slots=True)
class Kind:
    """One registered kind. ``fields`` in order of declaration; ``personal`` ones enter the leaf as salted
    digests.
    """

    name: str
    version: int
    form: type
    fields: tuple[str, ...]
    personal: frozenset[str]

    @property
    def summary(self) -> str:
        """The first line of the dataclass's docstring: what such an entry says happened."""
        return (self.form.__doc__ or "").strip().partition("\n")[0]


_by_name: dict[tuple[str, int], Kind] = {}
_by_form: dict[type, Kind] = {}


def entry_kind(name: str, version: int, *, personal: Collection[str] = ()) -> Callable[[type[T]], type[T]]:
    """Class decorator that registers a frozen dataclass as version ``version`` of entry kind ``name``.

    ``personal`` names the fields that identify a natural person. Raises KindError on a malformed name or
    version, a class that is no frozen dataclass, a field type the leaf format cannot carry, or a kind already
    registered.
    """

    def register(form: type[T]) -> type[T]:
        kind = _declared(name, version, form, personal)
        if (name, version) in _by_name:
            raise KindError(f"entry kind {name} version {version} is already registered")
        _by_name[name, version] = _by_form[form] = kind
        return form

    return register


def lookup(name: str, version: int) -> Kind:
    """The registered kind; UnknownKind when this release does not know that name or version."""
    try:
        return _by_name[name, version]
    except KeyError:
        raise UnknownKind(f"no entry kind {name!r} version {version} is registered in this release") from None


def kind_of(entry: object) -> Kind:
    """The kind under which an entry's class was registered; UnknownKind when it was not."""
    try:
        return _by_form[type(entry)]
    except KeyError:
        raise UnknownKind(f"{type(entry).__qualname__} is not registered with @entry_kind") from None


def registered() -> tuple[Kind, ...]:
    """Every registered kind, by name and version."""
    return tuple(_by_name[key] for key in sorted(_by_name))


def _declared(name: str, version: int, form: type, personal: Collection[str]) -> Kind:
    if not NAME.fullmatch(name):
        raise KindError(f"an entry kind is named like 'application.submitted', not {name!r}")
    if type(version) is not int or version < 1:
        raise KindError(f"{name}: a version is a whole number from 1, not {version!r}")
    if not is_dataclass(form) or not form.__dataclass_params__.frozen:  # type: ignore[attr-defined]
        raise KindError(f"{name}: {form.__qualname__} must be a frozen dataclass")
    names = tuple(field.name for field in fields(form))
    if strangers := set(personal) - set(names):
        raise KindError(f"{name}: personal names fields that do not exist: {', '.join(sorted(strangers))}")
    for field, hint in typing.get_type_hints(form).items():
        if field in names and not _carried(hint):
            raise KindError(f"{name}: the leaf format cannot carry field {field} of type {hint}")
    return Kind(name, version, form, names, frozenset(personal))


def _carried(hint: Any) -> bool:
    """Whether the leaf format has a form for this type (no floats: their text is not the same everywhere)."""
    if hint in (str, int, bool, NoneType):
        return True
    origin, args = typing.get_origin(hint), typing.get_args(hint)
    if origin in (UnionType, typing.Union):
        return all(_carried(arg) for arg in args)
    if origin is list:
        return args == (str,)
    if origin is tuple:
        return args == (str, Ellipsis)
    return origin in (dict, Mapping) and args == (str, str)
