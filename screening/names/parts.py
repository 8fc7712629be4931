"""The parts of a name that are compared apart: its words, its legal form, its titles, its numbers."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import NamedTuple

from screening.names.common import weight
from screening.names.compounds import unjoined
from screening.names.fold import NAME_MAX, NameTooLong, UnreadableName, Word, fold, has_lookalikes, words
from screening.names.known import ANY, Mark, glance
from screening.names.once import once
from screening.names.scripts import READ_OTHERWISE
from screening.names.versions import misread, versions
from screening.names.vocabulary import begins_phrase, meanings, with_terms
from screening.names.wordcards import form_endings, legal_forms, titles

_FORM_WORDS_MAX = max(map(len, legal_forms()))
_DIGITS = frozenset("0123456789")
_NONE: frozenset[str] = frozenset()
_READINGS_MAX = 4
_RUN_MOST = 5
_UNMISTAKABLE = ("pjsc", "ojsc", "cjsc", "jsc", "llc", "ltd", "gmbh", "ooo", "oao", "fgup")
"""Legal forms in letters with which, or in which, no word of any language begins or ends."""
_BEGINNINGS = frozenset(words[:1] for words in form_endings())
_ORDINALS = frozenset({"st", "nd", "rd", "th"})


class Run(NamedTuple):
    """Places of neighbouring words, and what they are as one word."""

    places: tuple[int, ...]
    text: str


@dataclass(frozen=True)
class Parts:
    """One reading of a name. ``words`` carry the identity; ``form`` is the family of the legal form or "".

    ``off`` holds the folded words that were taken off: those of a legal form, or titles. ``beside``: the folded words
    that stand beside this name in its field, in brackets or before them. What follows from these is worked out once,
    for a listed name is compared many times: hence no slots.
    """

    words: tuple[Word, ...]
    form: str = ""
    off: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()

    @once
    def numbers(self) -> frozenset[str]:
        """Numbers in the name, leading zeros off: "Plant 061" and "Plant 61" hold the same one."""
        texts = [text for text in (*self.texts, *self.beside) if text[0] in _DIGITS]
        return frozenset([text.lstrip("0") or "0" for text in texts]) if texts else _NONE

    @once
    def texts(self) -> tuple[str, ...]:
        """The folded words."""
        return tuple([word.text for word in self.words])

    @once
    def weights(self) -> tuple[int, ...]:
        """How much each word tells, in hundredths of a bit."""
        return tuple([weight(word) for word in self.words])

    @once
    def letters(self) -> str:
        """All words without the spaces."""
        return "".join(self.texts)

    @once
    def marks(self) -> tuple[Mark, ...]:
        """A glance at each word. Single letters and scripts that are read otherwise meet by more than it shows."""
        return tuple([ANY if word.script in READ_OTHERWISE else glance(word.text) for word in self.words])

    @once
    def otherwise(self) -> tuple[int, ...]:
        """Places of words in scripts that are read otherwise."""
        return tuple([at for at, word in enumerate(self.words) if word.script in READ_OTHERWISE])

    @once
    def shortest(self) -> int:
        """How many letters the two shortest words have together."""
        return sum(sorted(map(len, self.texts))[:2])

    @once
    def runs(self) -> tuple[Run, ...]:
        """Two to four neighbours written as one word."""
        return tuple(
            [
                Run(tuple(range(start, end)), "".join(self.texts[start:end]))
                for start in range(len(self.texts) - 1)
                for end in range(start + 2, min(len(self.texts), start + _RUN_MOST) + 1)
            ]
        )

    @once
    def syllables(self) -> tuple[Run, ...]:
        """Of these runs, those of Chinese characters that each were read as a syllable."""
        spoken = [word.script == "han" and len(word.as_typed) == 1 for word in self.words]
        return tuple([run for run in self.runs if all(spoken[at] for at in run.places)]) if any(spoken) else ()

    @once
    def phrases(self) -> tuple[int, ...]:
        """Places of words that may mean something together with the next one ("machine building")."""
        return tuple([at for at, text in enumerate(self.texts[:-1]) if begins_phrase(text)])

    @once
    def tells_letters(self) -> bool:
        """Whether two words of the vocabulary stand in the name, so that an acronym may stand for it."""
        return sum(bool(meanings(text)) for text in self.texts) > 1

    @once
    def typed(self) -> str:
        """The letters as they were before compounds were taken apart: "Abdulrahman" and not "abd" and "rahman"."""
        chunks = [(word.as_typed, word.text) for word in self.words if word.script == "latin"]
        if len(chunks) < len(self.words) or "abd" not in self.texts:
            return self.letters
        return "".join([fold(typed).replace(" ", "") for typed in dict.fromkeys(typed for typed, _ in chunks)])

    @property
    def text(self) -> str:
        return " ".join(self.texts)


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
    read = [(_take_apart(name, folded, kind), beside) for text, beside in texts if (folded := words(text))]
    return [replace(parts, beside=tuple(fold(beside).split())) if beside else parts for parts, beside in read]


def _different(name: str, found: list[Parts]) -> tuple[Parts, ...]:
    if not found:
        raise UnreadableName(f"The name “{name}” holds no letter or digit that can be read.")
    # "(PVT)" beside a name is no name of its own, or every firm that has it would be this one.
    found = [parts for parts in found if not only_form(parts)] or found
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


def only_form(parts: Parts) -> bool:
    """Whether the words are nothing but a legal form."""
    return parts.texts in legal_forms()


def _organisation(found: tuple[Word, ...]) -> Parts:
    family = ""
    off: tuple[str, ...] = ()
    found = _unglued(found)
    while True:
        rest, form, words = _without_form(found)
        # "CORP" alone is a name: what is stripped to fewer than three letters would meet everything.
        if not form or sum(len(word.text) for word in rest) < 3:
            return Parts(found, family, off)
        found, off = rest, off + words
        family = form if family in ("", "company") else family


def _unglued(found: tuple[Word, ...]) -> tuple[Word, ...]:
    """A legal form written together with the name: "JSCKARVONA", "KARVONALTD", "JOINT STOCK COMPANYKARVONA"."""
    first, last = found[0], found[-1]
    endings, beginning = form_endings(), tuple([word.text for word in found[: _FORM_WORDS_MAX - 1]])
    for size in range(1, min(_FORM_WORDS_MAX, len(found))) if beginning[:1] in _BEGINNINGS else ():
        for end in endings.get(beginning[:size], ()):
            if len(found[size].text) > len(end) + 1 and found[size].text.startswith(end):
                return (*found[:size], _cut(found[size], 0, len(end)), _cut(found[size], len(end)), *found[size + 1 :])
    if first.text.startswith(_UNMISTAKABLE):
        form = next(form for form in _UNMISTAKABLE if first.text.startswith(form))
        if len(first.text) > len(form) + 3:
            return (_cut(first, 0, len(form)), _cut(first, len(form)), *found[1:])
    if last.text.endswith(_UNMISTAKABLE):
        form = next(form for form in _UNMISTAKABLE if last.text.endswith(form))
        if len(last.text) > len(form) + 3:
            return (*found[:-1], _cut(last, 0, -len(form)), _cut(last, -len(form)))
    return found


def _cut(word: Word, start: int, end: int | None = None) -> Word:
    return Word(word.text[start:end], word.as_typed, word.script)


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
