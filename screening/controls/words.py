"""The words of a description, in any script, brought to one form and still known by where they stand.

Marks fall off letters, an English plural becomes a singular, the article of Arabic and Hebrew goes, small words that
only join others (“of”, “für”, “de”) are left out, and a script without spaces is read sign by sign. Where marks are the
vowels of a word (Devanagari, Thai, Khmer …) they belong to it and stay. What is shown to a person is always the text
as typed: ``Text.said``.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

Span = tuple[int, int]
"""First and last word, counted from 0."""

READ_MAX = 20_000
"""Code points of a text that are read. No description needs more, and a pasted book must not hold a worker."""

_UNSPACED = "\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af"
_SYLLABIC = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"
"""Thai, Lao, Burmese and Khmer: no spaces between words, so a letter with its marks is a sign."""
_VOWELLED = "\u0900-\u0dff\u0f00-\u0fff\ua8e0-\ua8ff"
"""The scripts of India, Ceylon and Tibet: vowels are marks, which no pattern of ``re`` holds for part of a word."""


def _marks(first: int = 0x0300, last: int = 0xABFF) -> str:
    """The combining marks as ranges of a character class."""
    every = [code for code in range(first, last + 1) if unicodedata.category(chr(code)).startswith("M")]
    ends = [code for code in every if code + 1 not in {*every}]
    starts = [code for code in every if code - 1 not in {*every}]
    return "".join(f"\\u{start:04x}-\\u{end:04x}" for start, end in zip(starts, ends, strict=True))


MARKS = _marks()
JOINERS = "\u200c\u200d"
"""Inside a word of India they choose the shape of a letter; between letters of Persian they part words, as a space."""
_PLAIN = re.compile(r"[^\W_]+")
_SIGN = re.compile(rf"[{_UNSPACED}{_SYLLABIC}]")
_LETTER = rf"[^\W_{_UNSPACED}{_SYLLABIC}{_VOWELLED}]"
_WORD = re.compile(
    rf"{_LETTER}+(?:[{MARKS}]+{_LETTER}*)*"
    rf"|[{_UNSPACED}]|(?=\w)[{_SYLLABIC}][{MARKS}]*"
    rf"|(?=\w)(?:(?=[{_VOWELLED}])[\w{MARKS}]|(?<=[{MARKS}])[{JOINERS}])+"
)
_BREAK = re.compile(r"[.;:,!?()\n。；：，、！？（）؛،।॥]")
_LETTERS = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th", "ة": "ه", "ى": "ي"}
    | {"ی": "ي", "ک": "ك", "ـ": "", "ँ": "ं"}
    | dict.fromkeys(JOINERS, "")
)
_PREFIX = re.compile(r"^(?:وال|بال|كال|فال|ولل|لل|ال|و(?=\w{4})|ل(?=\w{4})|ب(?=\w{4}))(?=\w{3})")
_SUFFIX = re.compile(r"(?<=\w{3})(?:ها|ان|ات|ون|ين|يه|هم|ه|ي)$")
"""What Arabic writes onto a word: article, “and”, “to”, “with”; plural and possession. The light stemmer known as
light10 takes off the same (Larkey, Ballesteros and Connell 2007).
"""
_HEBREW = re.compile(r"^[והבלמשכ]+(?=\w{4})")
"""What Hebrew writes before a word: “and”, “the”, “in”, “to”, “from”, “that”, “as”."""
_LITTLE = (
    # English, German, Dutch, Scandinavian
    "a an the of for to by with from and its und der die das des dem den ein eine einer eines einem einen fur zur zum "
    "von vom mit van het een voor met og av af "
    # French, Spanish, Portuguese, Italian
    "de du la le les l d et pour avec par un une el los las del y para por con una da do dos das em e o os di della "
    "dello dei degli delle il lo gli per al "
    # Polish, Russian, Ukrainian, Turkish
    "i w z dla na od ze и в для от с со та з від icin ve ile bir "
    # Arabic, Persian, Chinese, Japanese
    "من في على و مع لـ از در به برای و را 的 の を に は が"
)
_JOINING = frozenset(_LITTLE.split()) | {"علي", "الي"}
"""Words that join others and mean nothing here by themselves; phrases are written and read without them."""


@dataclass(frozen=True, slots=True)
class Text:
    """``words`` in their one form, ``at`` where each stands in ``base`` (first character, one past the last),
    ``clause`` the number of the clause that each belongs to.
    """

    base: str
    words: tuple[str, ...]
    at: tuple[tuple[int, int], ...]
    clause: tuple[int, ...]

    def said(self, span: Span) -> str:
        """The text as typed from the first word of ``span`` to its last, on one line."""
        first, last = span
        typed = self.base[self.at[first][0] : self.at[last][1]]
        return typed if first == last else " ".join(typed.split())


def forms(typed: str) -> tuple[str, ...]:
    """The word as typed in its one form; nothing of a word that only joins others."""
    word = one_form(typed)
    return (word,) if word and word not in _JOINING else ()


def read(text: str, forms: Callable[[str], tuple[str, ...]] = forms) -> Text:
    """The words of ``text``; ``forms`` gives those of a word as typed: the parts of a compound share its place."""
    base = unicodedata.normalize("NFKC", text[:READ_MAX])
    words: list[str] = []
    at: list[tuple[int, int]] = []
    clause: list[int] = []
    last = breaks = 0
    for found in (_PLAIN if base.isascii() else _WORD).finditer(base):
        first, past = place = found.span()
        # Nearly always a space, which parts no clauses.
        if (between := base[last:first]) and between != " " and _BREAK.search(between):
            breaks += 1
        last = past
        for part in forms(found[0]):
            words.append(part)
            at.append(place)
            clause.append(breaks)
    return Text(base, tuple(words), tuple(at), tuple(clause))


@lru_cache(maxsize=50_000)
def one_form(word: str) -> str:
    """A single word in the form in which words are compared."""
    if word.isascii():
        return _singular(word.lower())
    if is_sign(word):
        return word
    bare = unicodedata.normalize("NFKD", word.casefold())
    bare = "".join(char for char in bare if not unicodedata.combining(char)).translate(_LETTERS)
    if "\u0590" <= bare[:1] <= "\u05ff":
        return _HEBREW.sub("", bare, count=1)
    return _light(bare) if "\u0600" <= bare[:1] <= "\u06ff" else _singular(bare)


def is_sign(word: str) -> bool:
    """Whether the word is of a script that is read sign by sign."""
    return _SIGN.match(word) is not None


def _light(word: str) -> str:
    return _SUFFIX.sub("", _PREFIX.sub("", word, count=1), count=1)


def _singular(word: str) -> str:
    """Good enough for two sides that both go through here to meet. "iris", "class" and "virus" stay."""
    if len(word) < 4 or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return word
    return word[:-3] + "y" if word.endswith("ies") else word[:-1]
