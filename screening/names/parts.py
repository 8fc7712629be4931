"""The parts of a name that are compared apart: its words, its legal form, its titles, its numbers."""

from __future__ import annotations

from dataclasses import dataclass

from screening.names.fold import NAME_MAX, NameTooLong, UnreadableName, Word, has_lookalikes, words
from screening.names.wordcards import legal_forms, titles

_FORM_WORDS_MAX = max(map(len, legal_forms()))


@dataclass(frozen=True, slots=True)
class Parts:
    """One reading of a name. ``words`` carry the identity; ``form`` is the family of the legal form or "".

    ``off`` holds the folded words that were taken off: those of a legal form, or titles.
    """

    words: tuple[Word, ...]
    form: str = ""
    off: tuple[str, ...] = ()

    @property
    def numbers(self) -> frozenset[str]:
        """Numbers in the name, leading zeros off: "Plant 061" and "Plant 61" hold the same one."""
        return frozenset(word.text.lstrip("0") or "0" for word in self.words if word.text.isdigit())

    @property
    def text(self) -> str:
        return " ".join(word.text for word in self.words)


def read_name(name: str, kind: str) -> Parts:
    """The parts of a name of a ``kind`` of Party. UnreadableName: nothing is left; NameTooLong: it unfolds too far."""
    return _take_apart(name, words(name), kind)


def readings(name: str, kind: str) -> tuple[Parts, ...]:
    """Every way the name can be read, the likeliest first: a name of nothing but look-alike letters has two."""
    first = read_name(name, kind)
    if not has_lookalikes(name):
        return (first,)
    other = words(name, lookalikes=True)
    second = _take_apart(name, other, kind)
    return (first,) if second.text == first.text else (first, second)


def _take_apart(name: str, found: tuple[Word, ...], kind: str) -> Parts:
    if not found:
        raise UnreadableName(f"The name “{name}” holds no letter or digit that can be read.")
    # One character can unfold to eighteen (U+FDFA), so the limit at the door is not enough for the comparison.
    if sum(len(word.text) for word in found) > 8 * NAME_MAX:
        raise NameTooLong(f"The name unfolds to more than {8 * NAME_MAX} letters.")
    if kind == "person":
        return _person(found)
    if kind == "organisation" or kind == "unknown":
        return _organisation(found)
    return Parts(found)


def _person(found: tuple[Word, ...]) -> Parts:
    """Titles off, unless nothing else is there; "J.R." is two initials, where a firm's "S.A." is one word."""
    split = tuple(
        Word(letter, word.as_typed, word.script)
        for word in found
        for letter in (word.text if "." in word.as_typed and len(word.text) <= 3 else (word.text,))
    )
    names = tuple(word for word in split if word.text not in titles())
    if not names:
        return Parts(split)
    return Parts(names, off=tuple(word.text for word in split if word.text in titles()))


def _organisation(found: tuple[Word, ...]) -> Parts:
    family = ""
    off: tuple[str, ...] = ()
    while True:
        rest, form, words = _without_form(found)
        # "CORP" alone is a name: what is stripped to fewer than three letters would meet everything.
        if not form or sum(len(word.text) for word in rest) < 3:
            return Parts(found, family, off)
        found, off = rest, off + words
        family = form if family in ("", "company") else family


def _without_form(found: tuple[Word, ...]) -> tuple[tuple[Word, ...], str, tuple[str, ...]]:
    """The words without the longest legal form at their end, else their start; its family or ""; its words."""
    forms = legal_forms()
    texts = tuple(word.text for word in found)
    for size in range(min(_FORM_WORDS_MAX, len(texts) - 1), 0, -1):
        if texts[-size:] in forms:
            return found[:-size], forms[texts[-size:]], texts[-size:]
        if texts[:size] in forms:
            return found[size:], forms[texts[:size]], texts[:size]
    return found, "", ()
