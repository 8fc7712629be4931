"""The parts of a name that are compared apart: its words, its legal form, its titles, its numbers."""

from __future__ import annotations

from dataclasses import dataclass, replace

from screening.names.compounds import unjoined
from screening.names.fold import NAME_MAX, NameTooLong, UnreadableName, Word, fold, has_lookalikes, words
from screening.names.versions import misread, versions
from screening.names.vocabulary import with_terms
from screening.names.wordcards import legal_forms, titles

_FORM_WORDS_MAX = max(map(len, legal_forms()))
_DIGITS = frozenset("0123456789")
_NONE: frozenset[str] = frozenset()
_READINGS_MAX = 4
_ORDINALS = frozenset({"st", "nd", "rd", "th"})


@dataclass(frozen=True, slots=True)
class Parts:
    """One reading of a name. ``words`` carry the identity; ``form`` is the family of the legal form or "".

    ``off`` holds the folded words that were taken off: those of a legal form, or titles. ``beside``: the folded words
    that stand beside this name in its field, in brackets or before them.
    """

    words: tuple[Word, ...]
    form: str = ""
    off: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()

    @property
    def numbers(self) -> frozenset[str]:
        """Numbers in the name, leading zeros off: "Plant 061" and "Plant 61" hold the same one."""
        texts = [word.text for word in self.words if word.text[0] in _DIGITS]
        texts += [text for text in self.beside if text[0] in _DIGITS]
        return frozenset([text.lstrip("0") or "0" for text in texts]) if texts else _NONE

    @property
    def text(self) -> str:
        return " ".join(word.text for word in self.words)


def read_name(name: str, kind: str) -> Parts:
    """The likeliest reading of a name of a ``kind`` of Party. Raises as ``readings``."""
    return listed_readings(name, kind)[0]


def readings(name: str, kind: str) -> tuple[Parts, ...]:
    """Every way the name can be read, the likeliest first, at most four.

    One name may stand in brackets behind another or in two scripts, be made of look-alike letters, or be misread.
    UnreadableName: nothing is left of it; NameTooLong: it unfolds too far.
    """
    texts = [*versions(name), *((text, "") for text in misread(name))]
    lookalike = [_take_apart(name, words(name, lookalikes=True), kind)] if has_lookalikes(name) else []
    return _different(name, [*_read(name, texts, kind), *lookalike])


def listed_readings(name: str, kind: str) -> tuple[Parts, ...]:
    """The readings of a name as a list publishes it: no letter of it is taken for another. Raises as ``readings``."""
    return _different(name, _read(name, versions(name), kind))


def _read(name: str, texts: list[tuple[str, str]], kind: str) -> list[Parts]:
    return [
        replace(_take_apart(name, folded, kind), beside=tuple(fold(beside).split()) if beside else ())
        for text, beside in texts
        if (folded := words(text))
    ]


def _different(name: str, found: list[Parts]) -> tuple[Parts, ...]:
    if not found:
        raise UnreadableName(f"The name “{name}” holds no letter or digit that can be read.")
    if len(found) == 1:
        return (found[0],)
    return tuple({parts.text: parts for parts in reversed(found)}.values())[::-1][:_READINGS_MAX]


def _take_apart(name: str, found: tuple[Word, ...], kind: str) -> Parts:
    """The parts of folded words, of which there is at least one."""
    # One character can unfold to eighteen (U+FDFA), so the limit at the door is not enough for the comparison.
    if sum(len(word.text) for word in found) > 8 * NAME_MAX:
        raise NameTooLong(f"The name unfolds to more than {8 * NAME_MAX} letters.")
    if kind == "person":
        return _person(unjoined(found))
    found = _without_ordinals(unjoined(with_terms(found)))
    if kind == "organisation" or kind == "unknown":
        return _organisation(found)
    return Parts(found)


def _without_ordinals(found: tuple[Word, ...]) -> tuple[Word, ...]:
    """Of "61st", the number 61."""
    return tuple(
        word for at, word in enumerate(found) if not (word.text in _ORDINALS and at and found[at - 1].text.isdigit())
    )


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
