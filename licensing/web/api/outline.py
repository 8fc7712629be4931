"""The OpenAPI document as a page can print it: operations, and fields flat, each at its place. Pure."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

Schema = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Field:
    """``place``: ``parties[].name``; ``kind``: an OpenAPI type or format; ``choices``: the words it may hold."""

    place: str
    kind: str
    required: bool
    says: str
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    status: str
    says: str
    fields: tuple[Field, ...]


@dataclass(frozen=True, slots=True)
class Operation:
    id: str
    method: str
    path: str
    says: str
    parameters: tuple[Field, ...]
    body: tuple[Field, ...]
    answers: tuple[Answer, ...]

    @property
    def success(self) -> Answer:
        return next(answer for answer in self.answers if answer.status.startswith("2"))

    @property
    def refusals(self) -> tuple[Answer, ...]:
        return tuple(answer for answer in self.answers if not answer.status.startswith("2"))


def operations(document: Schema) -> tuple[Operation, ...]:
    """Every operation below ``/api/applications/``, in the order of the document."""
    return tuple(
        _operation(document, path, method, said)
        for path, methods in document["paths"].items()
        for method, said in methods.items()
        if path.startswith("/api/applications/")
    )


def fields(document: Schema, schema: Schema, place: str = "") -> Iterator[Field]:
    """The fields of an object schema, parts of parts after their whole."""
    whole = _resolved(document, schema)
    for name, part in whole.get("properties", {}).items():
        yield from _field(document, part, f"{place}{name}", required=name in whole.get("required", ()))


def _operation(document: Schema, path: str, method: str, said: Schema) -> Operation:
    return Operation(
        id=said["operationId"],
        method=method.upper(),
        path=path,
        says=said.get("description", ""),
        parameters=tuple(
            Field(one["name"], one["in"], one.get("required", False), one.get("description", ""))
            for one in said.get("parameters", ())
        ),
        body=tuple(fields(document, _content(said.get("requestBody", {})))),
        answers=tuple(
            Answer(status, answer.get("description", ""), tuple(fields(document, _content(answer))))
            for status, answer in sorted(said["responses"].items())
        ),
    )


def _field(document: Schema, part: Schema, place: str, *, required: bool) -> Iterator[Field]:
    resolved = _resolved(document, part)
    if resolved.get("type") == "array":
        inner = _resolved(document, resolved["items"])
        yield Field(f"{place}[]", f"list of {_kind(inner)}", required, _says(part, inner))
        yield from fields(document, inner, f"{place}[].")
        return
    choices = tuple(str(word) for word in resolved.get("enum", ()) if word)
    # What an enum says of itself only repeats its words.
    yield Field(place, _kind(resolved), required, "" if choices else _says(part, resolved), choices)
    yield from fields(document, resolved, f"{place}.")


def _kind(schema: Schema) -> str:
    return str(schema.get("format") or schema.get("type", ""))


def _says(part: Schema, resolved: Schema) -> str:
    return str(part.get("description") or resolved.get("description", ""))


def _content(said: Schema) -> Schema:
    schema: Schema = said.get("content", {}).get("application/json", {}).get("schema", {})
    return schema


def _resolved(document: Schema, schema: Schema) -> Schema:
    """The schema itself behind references; of several in ``allOf`` or ``oneOf``, the first."""
    for key in ("allOf", "oneOf"):
        if key in schema:
            return _resolved(document, schema[key][0])
    if "$ref" in schema:
        name = schema["$ref"].rpartition("/")[2]
        return _resolved(document, document["components"]["schemas"][name])
    return schema
