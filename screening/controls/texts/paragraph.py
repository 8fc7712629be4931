"""One paragraph of an official text, and a file that was read into paragraphs."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What a paragraph is to its code."""

    CODE = "code"  # the words of the code itself
    NOTE = "note"  # a note, technical note or cross-reference that stands at the code
    UNPLACED = "unplaced"  # words below the code whose own number the file does not give


@dataclass(frozen=True, slots=True)
class Paragraph:
    """``code`` in the normal form of the list's grammar. ``parent``: the code above it, "" for an entry; ``depth`` 1
    for an entry, one more for each level.
    """

    code: str
    parent: str
    depth: int
    kind: Kind
    text: str


@dataclass(frozen=True, slots=True)
class Parsed:
    """A whole file. ``notes`` say what a person should know of how it was read."""

    paragraphs: tuple[Paragraph, ...]
    notes: tuple[str, ...] = ()

    @property
    def counts(self) -> dict[str, int]:
        """How many entries (distinct first parts of codes) and how many paragraphs."""
        entries = {paragraph.code.split(".")[0] for paragraph in self.paragraphs}
        return {"entries": len(entries), "paragraphs": len(self.paragraphs)}


class TextError(ValueError):
    """The file is no text of the list. The message names the row and what is wrong with it."""

    def __init__(self, row: int, why: str) -> None:
        super().__init__(f"row {row}: {why}" if row else why)
        self.row = row
        self.why = why
