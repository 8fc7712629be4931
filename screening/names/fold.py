"""What a name looks like once spelling habits are taken off: lower-case ASCII words.

The name as typed is kept beside every folded word, because an officer has to see what was written.
Folding: compatibility forms, invisible and format characters dropped, look-alike letters put back into the
script of their word, transliteration (anyascii), case. The result is plain ``a-z 0-9`` words, so folding it again
changes nothing.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from typing import NamedTuple

from anyascii import anyascii

from screening.names.confusables import latin_reading, own_script, poses
from screening.names.scripts import INVISIBLE, ONE_LETTER_ONE_WORD, script_of

NAME_MAX = 300
"""Code points. Comparison time grows with the square of the length: 10,000 would hold a worker for a minute."""

CONTROLS = frozenset(map(chr, [*range(0x202A, 0x202F), *range(0x2066, 0x206A)]))
"""Bidirectional embeddings, overrides and isolates: they make a name display as another one."""

_LETTERS = "LMN"
_INSIDE = frozenset(".'’‘ʼʻ`´ʹʾʿ")
_OPENING = re.compile(r"(\w)[‘“«„](\w)")
"""A quotation mark that opens with no space before it: "Company‘Polymer’"."""
_GREEK = tuple(
    (re.compile(spelled, re.IGNORECASE), by)
    for spelled, by in (("oy", "ou"), (r"\bmp", "b"), (r"\bnt", "d"), (r"\bgk", "g"), ("gg", "ng"), ("([ae])y", r"\1v"))
)
"""Two Greek letters that stand for one sound, as anyascii leaves them."""
_AS_LETTER = {"0": "o", "1": "l", "5": "s"}
_MISREAD = re.compile(r"(?<=[a-z])[015](?=[a-z])")
"""A lone digit between letters is a letter misread by a scanner ("M0HAMMED"); numbers stand at an end."""
_NO_WORD = re.compile(r"[^a-z0-9]+")
_SPLIT = re.compile(r"[a-z]+|[0-9]+")
_ASCII_OFF = re.compile(r"[^A-Za-z0-9.'`]")
_DOTTED = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]?\.?")


class UnreadableName(ValueError):
    """Nothing is left of the name once it is folded: it can be neither searched nor called clear."""


class NameTooLong(ValueError):
    """The name has more than ``NAME_MAX`` code points."""


class NameHasControls(ValueError):
    """The name holds a bidirectional control character (U+202A-202E, U+2066-2069)."""


class Word(NamedTuple):
    """One folded word, the piece of the name it came from, and the script that piece was written in."""

    text: str
    as_typed: str
    script: str


def check_name(text: str) -> None:
    """Raise NameTooLong or NameHasControls, in the words of the person who typed the name."""
    if len(text) > NAME_MAX:
        raise NameTooLong(f"The name has {len(text)} characters; at most {NAME_MAX} are allowed.")
    for place, char in enumerate(text, start=1):
        if char in CONTROLS:
            raise NameHasControls(
                f"Character {place} of the name is the direction control U+{ord(char):04X}: it hides how a name reads"
            )


def fold(text: str) -> str:
    """The folded words of a name with one space between; "" when nothing readable is in it. Idempotent."""
    return " ".join(word.text for word in words(text))


def words(text: str, *, lookalikes: bool = False) -> tuple[Word, ...]:
    """The folded words of a name, each with what was typed; ``lookalikes``: a word all of look-alikes is Latin."""
    return tuple([word for piece in _pieces(_visible(text)) for word in _fold_piece(piece, lookalikes)])


def has_lookalikes(text: str) -> bool:
    """Whether a word of this name, all of it, looks like a Latin one in letters of another script."""
    return not text.isascii() and any(len(piece) > 1 and poses(piece) for piece in _pieces(_visible(text)))


def _visible(text: str) -> str:
    if text.isascii():
        return text
    text = _OPENING.sub(_apart, text)
    composed = unicodedata.normalize("NFKC", unicodedata.normalize("NFKD", text))
    return "".join([char for char in composed if _seen(char)])


@cache
def _seen(char: str) -> bool:
    return char not in INVISIBLE and unicodedata.category(char) != "Cf"


def _apart(quote: re.Match[str]) -> str:
    return f"{quote[1]} {quote[2]}" if quote[1].islower() and quote[2].isupper() else quote[0]


def _pieces(text: str) -> list[str]:
    """Cut at everything that is no letter, mark, digit, apostrophe or dot; then at dots, unless they mark initials."""
    spelled = text.replace("&", " and ")
    kept = _ASCII_OFF.sub(" ", spelled) if spelled.isascii() else "".join(map(_keep, spelled))
    return [piece for chunk in kept.split() for piece in _at_dots(chunk)]


def _at_dots(chunk: str) -> list[str]:
    return [chunk] if "." not in chunk or _DOTTED.fullmatch(chunk) else chunk.split(".")


@cache
def _keep(char: str) -> str:
    if script_of(char) in ONE_LETTER_ONE_WORD:
        return f" {char} "
    return char if char in _INSIDE or unicodedata.category(char)[0] in _LETTERS else " "


@lru_cache(maxsize=50_000)
def _fold_piece(piece: str, lookalikes: bool) -> tuple[Word, ...]:
    piece = piece.strip("'’‘ʼʻ`´ʹʾʿ")
    if piece.isascii():
        return tuple([Word(text, piece, "latin") for text in _split(piece)])
    piece = latin_reading(piece) if lookalikes and poses(piece) else own_script(piece)
    script = next((found for char in piece if (found := script_of(char))), "other")
    latin = anyascii(piece)
    if script == "greek":
        for spelled, by in _GREEK:
            latin = spelled.sub(by, latin)
    return tuple([Word(text, piece, script) for text in _split(latin)])


def _split(latin: str) -> list[str]:
    """Letters and digits apart ("Unit61398" is a word and a number); dots of "S.A." and apostrophes fall away."""
    bare = latin.casefold()
    if bare.isascii() and bare.isalpha():
        return [bare]
    return _SPLIT.findall(_MISREAD.sub(lambda digit: _AS_LETTER[digit.group()], _NO_WORD.sub("", bare)))
