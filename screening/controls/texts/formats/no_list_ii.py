"""List II of Norway as paragraphs of a tree: JSON lines {entry, path, depth, code, type, text}.

``path`` is four characters a level, and ``code`` only the last part of the number ("f."), so a paragraph's whole code
is read off the paragraphs above it. Here and there the tree is too shallow and gives a number twice, or one that cannot
be; such words are kept at the code above them, and the edition says how many there are.
"""

from __future__ import annotations

import html
import re
from typing import Any

from screening.controls.grammar.read import normal_form
from screening.controls.grammar.reading import Grammar
from screening.controls.texts import rows
from screening.controls.texts.draft import Draft
from screening.controls.texts.paragraph import Kind, Parsed, TextError

FIELDS = ("entry", "path", "depth", "code", "type", "text")
_STEP = 4
_NOTE = re.compile(r"Note *[0-9]*:?|Technicals?|N\.B\.(?:[0-9]\.)?:?")


def parse(data: bytes, grammar: Grammar) -> Parsed:
    """Raises TextError, which names the row."""
    tree = _Tree(Draft(grammar))
    for row, found in rows.json_lines(data, FIELDS):
        tree.take(row, found)
    if tree.unplaced:
        said = "Paragraphs whose own number the file does not give, kept at the code above them"
        tree.draft.notes.append(f"{said}: {tree.unplaced}.")
    return tree.draft.done()


class _Tree:
    """The codes given so far, by entry and path, and the codes below each code in their order."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.unplaced = 0
        self._codes: dict[tuple[str, str], str] = {}
        self._below: dict[str, list[str]] = {}

    def take(self, row: int, found: dict[str, Any]) -> None:
        entry, path = self.draft.code(row, rows.text(row, found, "entry")), rows.text(row, found, "path")
        words, sort = _plain(rows.text(row, found, "text")), rows.text(row, found, "type")
        above = self._above(entry, path)
        if sort == "base" and (code := self._numbered(entry, path, rows.text(row, found, "code").strip(". "))):
            self._codes[entry, path] = code
            self._give(row, code, words)
        elif sort != "base" and not _NOTE.fullmatch(sort):
            raise TextError(row, f"“{sort[:40]}” is no known type of paragraph")
        elif not above:
            raise TextError(row, f"the words of {entry} itself do not come first")
        else:
            self.unplaced += sort == "base"
            self.draft.add(row, above, words, Kind.UNPLACED if sort == "base" else Kind.NOTE)

    def _give(self, row: int, code: str, words: str) -> None:
        """Some entries have no words of their own, and the file writes their first level into their line."""
        first, _, rest = words.partition(" ")
        run_together = "." not in code and first == "a."
        self._below.setdefault(code.rpartition(".")[0], []).append(code)
        self.draft.add(row, code, "" if run_together else words)
        if run_together:
            self._give(row, f"{code}.a", rest)

    def _above(self, entry: str, path: str) -> str:
        """The code of the closest paragraph above ``path`` that has one, or the entry's; "" before any."""
        ends = range(len(path) - _STEP, 0, -_STEP)
        found = next((self._codes[entry, path[:end]] for end in ends if (entry, path[:end]) in self._codes), "")
        return found or (entry if self.draft.known(entry) else "")

    def _numbered(self, entry: str, path: str, number: str) -> str:
        """The whole code of a numbered paragraph, "" where it cannot be told."""
        if len(path) == _STEP:
            return entry if normal_form(number, self.draft.grammar) == entry and not self.draft.known(entry) else ""
        parent = self._codes.get((entry, path[:-_STEP]), "")
        if not parent or not number:
            return ""
        beside = self._below.get(parent, [])
        if beside and beside[0].rpartition(".")[2].isdigit() is not number.isdigit():
            parent = beside[-1]  # a level is missing in the tree: numbers among letters stand below the last letter
            beside = self._below.get(parent, [])
        code = normal_form(f"{parent}.{number}", self.draft.grammar)
        first = bool(beside) or number in ("a", "1")
        return code if code.rpartition(".")[0] == parent and first and not self.draft.known(code) else ""


def _plain(text: str) -> str:
    """The file's line breaks and spaces are those of a web page."""
    return html.unescape(re.sub(r" *<br ?/?> *", "\n", text)).replace("\u2003", " ")
