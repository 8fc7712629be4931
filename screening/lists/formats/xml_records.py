"""Records of a published XML file: bytes in, checked elements out, or a ParseError that names line and element.

Read piece by piece, so that a file of 25 MB needs the memory of its largest record. Nothing outside the file is opened
and no entity is unfolded (defusedxml); a document type, deep nesting and another encoding than UTF-8 are refused.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any
from xml.sax import SAXParseException
from xml.sax.handler import ContentHandler, feature_namespaces

from defusedxml import DefusedXmlException
from defusedxml.expatreader import create_parser

from screening.lists.formats.parsed import ParseError
from screening.lists.formats.raw_text import text_of

_DEEPEST = 12
_TEXT_MAX = 50_000
_PIECE = 1 << 16
_ENCODING = re.compile(r"<\?xml[^>]*encoding\s*=\s*[\"']([^\"']+)")
_SCHEMA_INSTANCE = "http://www.w3.org/2001/XMLSchema-instance"


@dataclass(slots=True)
class Element:
    """An element with what is in it. ``path``: names from below its record; ``line``: where it begins, from 1."""

    file: str
    line: int
    name: str
    path: str
    attributes: dict[str, str]
    children: list[Element] = field(default_factory=list)
    raw: str = ""

    @property
    def text(self) -> str:
        """What stands in the element, with one blank between words."""
        return " ".join(self.raw.split())

    def attribute(self, name: str) -> str:
        return " ".join(self.attributes.get(name, "").split())

    def all(self, path: str) -> list[Element]:
        """The elements at a path below this one, in the order published."""
        found = [self]
        for name in path.split("/"):
            found = [child for one in found for child in one.children if child.name == name]
        return found

    def texts(self, path: str) -> tuple[str, ...]:
        """The texts at a path, each once, the empty ones left out."""
        return tuple(dict.fromkeys(text for one in self.all(path) if (text := one.text)))

    def one(self, path: str) -> str:
        """The text at a path that may stand once at most; "" where it does not stand."""
        found = self.all(path)
        if len(found) > 1:
            raise found[1].wrong(path, "the element stands twice where one is expected")
        return found[0].text if found else ""

    def wrong(self, field: str, problem: str) -> ParseError:
        """The error that names this element's line."""
        return ParseError(self.file, self.line, field, problem, unit="line")


@dataclass(frozen=True, slots=True)
class Shape:
    """What a file may hold: records at ``records`` (paths from the root), and below each one only ``known`` paths.

    ``known`` paths begin with the record's own name; an attribute is "path@name". ``namespaces``: "" for none.
    """

    records: Collection[str]
    known: Collection[str]
    root_attributes: Collection[str] = ()
    namespaces: Collection[str] = ("",)

    @property
    def above(self) -> frozenset[str]:
        """The paths that only hold records."""
        parts = [path.split("/") for path in self.records]
        return frozenset("/".join(names[:size]) for names in parts for size in range(1, len(names)))


def paths(grammar: str) -> frozenset[str]:
    """The paths of a tree in short: the line "a/b: c @d" stands for a, a/b, a/b/c and a/b@d; ": e @f" for e and @f."""
    found: set[str] = set()
    for line in filter(None, map(str.strip, grammar.splitlines())):
        branch, leaves = line.split(":")
        names = branch.strip().split("/") if branch.strip() else []
        found.update("/".join(names[:size]) for size in range(1, len(names) + 1))
        found.update(under("/".join(names), leaves.split()) - {""})
    return frozenset(found)


def under(record: str, below: Iterable[str]) -> frozenset[str]:
    """The element itself and the paths below it, as seen from above it."""
    joined = (
        path if not record else f"{record}{path}" if path.startswith("@") else f"{record}/{path}" for path in below
    )
    return frozenset({record, *joined})


def records(file: str, data: bytes, shape: Shape) -> Iterator[Element]:
    """Every record of the file, checked against its shape. The file must be whole: a cut one has no end."""
    text = text_of(file, data)
    if (said := _ENCODING.match(text)) and said[1].lower().replace("_", "-") != "utf-8":
        raise ParseError(file, 1, "", f"the file says that it is {said[1]}; UTF-8 is expected", unit="line")
    reader = _Reader(file, shape)
    parser = create_parser(forbid_dtd=True)
    parser.setFeature(feature_namespaces, True)
    parser.setContentHandler(reader)
    reader.place = parser
    whole = text.encode()
    for start in range(0, len(whole), _PIECE):
        _told(file, parser, parser.feed, whole[start : start + _PIECE])
        yield from reader.taken()
    _told(file, parser, parser.close)
    yield from reader.taken()


def _told(file: str, parser: Any, step: Callable[..., object], *given: object) -> None:
    """One step of the parser, its errors in our words."""
    try:
        step(*given)
    except SAXParseException as error:
        line = error.getLineNumber() or 0
        raise ParseError(file, line, "", f"this is no XML ({error.getMessage()})", unit="line") from error
    except DefusedXmlException as error:
        problem = "the file declares a document type or entities, which no list needs and which can be a trap"
        raise ParseError(file, parser.getLineNumber() or 0, "", problem, unit="line") from error


class _Reader(ContentHandler):
    """Keeps the open elements, and the records that are complete until somebody takes them."""

    def __init__(self, file: str, shape: Shape) -> None:
        super().__init__()
        self.file, self.shape, self.above = file, shape, shape.above
        self.open: list[Element] = []
        self.outside: list[str] = []
        self.complete: list[Element] = []
        self.place: Any = None

    def taken(self) -> list[Element]:
        """The complete records, which are then forgotten here."""
        complete, self.complete = self.complete, []
        return complete

    def startElementNS(self, name: tuple[str | None, str], qname: str | None, attrs: Any) -> None:
        space, local = name
        if (space or "") not in self.shape.namespaces:
            raise self._wrong(local, f"the namespace “{space or ''}” is not the format's own")
        attributes = {_attribute(key): value for key, value in attrs.items()}
        if self.open:
            self._inside(local, attributes)
        else:
            self._above(local, attributes)

    def endElementNS(self, name: tuple[str | None, str], qname: str | None) -> None:
        if not self.open:
            self.outside.pop()
            return
        closed = self.open.pop()
        if closed.children and closed.text:
            raise closed.wrong(closed.path, "text stands between the elements")
        if not self.open:
            self.complete.append(closed)

    def characters(self, content: str) -> None:
        if self.open:
            self._text(self.open[-1], content)
        elif content.strip():
            raise self._wrong("/".join(self.outside), "text stands between the records")

    def _above(self, local: str, attributes: dict[str, str]) -> None:
        path = "/".join([*self.outside, local])
        if path in self.shape.records:
            self._inside(local, attributes)
            return
        if path not in self.above:
            raise self._wrong(path, "the element is unknown here")
        if strange := set(attributes) - (set() if self.outside else set(self.shape.root_attributes)):
            raise self._wrong(f"{path}@{min(strange)}", "the attribute is unknown here")
        self.outside.append(local)

    def _inside(self, local: str, attributes: dict[str, str]) -> None:
        if len(self.open) >= _DEEPEST:
            raise self._wrong(local, f"elements stand more than {_DEEPEST} deep in each other")
        path = f"{self.open[-1].path}/{local}" if self.open else local
        if path not in self.shape.known:
            raise self._wrong(path, "the element is unknown here")
        for attribute in attributes:
            if f"{path}@{attribute}" not in self.shape.known:
                raise self._wrong(f"{path}@{attribute}", "the attribute is unknown here")
        element = Element(self.file, self._line(), local, path, attributes)
        if self.open:
            self.open[-1].children.append(element)
        self.open.append(element)

    def _text(self, element: Element, content: str) -> None:
        element.raw += content
        if len(element.raw) > _TEXT_MAX:
            raise self._wrong(element.path, f"more than {_TEXT_MAX} characters stand in the element")

    def _line(self) -> int:
        return self.place.getLineNumber() or 0

    def _wrong(self, field: str, problem: str) -> ParseError:
        return ParseError(self.file, self._line(), field, problem, unit="line")


def _attribute(key: tuple[str | None, str]) -> str:
    space, local = key
    return f"xsi:{local}" if space == _SCHEMA_INSTANCE else local if not space else f"{{{space}}}{local}"
