"""Paragraphs on their way from a file: each code is read by the list's grammar, and stands once."""

from __future__ import annotations

from screening.controls.grammar.read import normal_form
from screening.controls.grammar.reading import Grammar
from screening.controls.texts.paragraph import Kind, Paragraph, Parsed, TextError

LONGEST = 200_000
"""Characters of a paragraph. The longest entry of any list has a fifth of it."""


class Draft:
    """Collects the paragraphs of one file. Rows count from 1, as an editor shows them."""

    def __init__(self, grammar: Grammar) -> None:
        self.grammar = grammar
        self._paragraphs: list[Paragraph] = []
        self._seen: dict[str, int] = {}
        self._wordless: dict[str, int] = {}
        self.notes: list[str] = []

    def code(self, row: int, written: str) -> str:
        """The normal form of a code as the file writes it. Raises TextError when it is none."""
        code = normal_form(written, self.grammar)
        if not code:
            raise TextError(row, f"“{written[:60]}” is no code of this list")
        return code

    def known(self, code: str) -> bool:
        """Whether the words of this code were given already."""
        return code in self._seen

    def add(self, row: int, code: str, text: str, kind: Kind = Kind.CODE, *, parent: str = "", depth: int = 0) -> None:
        """``code`` in its normal form; parent and depth follow from it unless given. Raises TextError."""
        if not text.strip():
            self._empty(row, code, kind)
        if len(text) > LONGEST:
            raise TextError(row, f"the text of {code} has {len(text)} characters; at most {LONGEST} are taken")
        if kind is Kind.CODE:
            self._once(row, code)
        levels = code.split(".")
        above = parent or (".".join(levels[:-1]) if len(levels) > 1 else "")
        self._paragraphs.append(Paragraph(code, above, depth or len(levels), kind, text.strip()))

    def _empty(self, row: int, code: str, kind: Kind) -> None:
        """A number may have no words of its own while it only holds others together; ``done`` sees whether it does."""
        if kind is not Kind.CODE:
            raise TextError(row, f"a {kind} at {code} has no text")
        self._wordless[code] = row

    def _once(self, row: int, code: str) -> None:
        if code in self._seen:
            raise TextError(row, f"{code} stood in row {self._seen[code]} already")
        self._seen[code] = row

    def done(self) -> Parsed:
        """Everything that was added. Raises TextError when that is nothing, or a code with nothing to say."""
        if not self._paragraphs:
            raise TextError(0, "the file holds no paragraph")
        parents = {paragraph.parent for paragraph in self._paragraphs}
        for code, row in self._wordless.items():
            if code not in parents:
                raise TextError(row, f"{code} has no text, and nothing stands below it")
        return Parsed(tuple(self._paragraphs), tuple(self.notes))
