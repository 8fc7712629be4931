"""Two names side by side: which of their words met, pair by pair."""

import re
import unicodedata
from collections.abc import Sequence

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from licensing.web.unseen import shown
from screening.names.hit import WordMatch


def marked(name: str, pairs: Sequence[WordMatch], side: str) -> SafeString:
    """``name`` with each word of a pair in ``<mark>``, the pair's number behind it; ``side``: query or listed.

    The number says which word of the other name was met, so the colour of the mark carries nothing alone.
    """
    pieces: list[SafeString] = []
    end = 0
    for start, stop, number in _spans(name, pairs, side):
        pieces += [shown(name[end:start]), _mark(name[start:stop], number)]
        end = stop
    return format_html_join("", "{}", ((piece,) for piece in [*pieces, shown(name[end:])]))


def _mark(word: str, number: int) -> SafeString:
    return format_html('<mark class="licet-met">{}<sup>{}</sup></mark>', shown(word), number)


def _spans(name: str, pairs: Sequence[WordMatch], side: str) -> list[tuple[int, int, int]]:
    """(start, stop, number of the pair) in ``name``, in reading order, none over another."""
    text, origins = _readable(name)
    taken: list[tuple[int, int, int]] = []
    for number, pair in enumerate(pairs, 1):
        word, _ = _readable(getattr(pair, f"{side}_word"))
        for start, stop in _places(text, word):
            span = (origins[start], origins[stop - 1] + 1, number)
            if all(span[1] <= other[0] or other[1] <= span[0] for other in taken):
                taken.append(span)
                break
    return sorted(taken)


def _places(text: str, word: str) -> list[tuple[int, int]]:
    """Where a word stands in a text: as a word of its own first, then inside another (scripts without spaces)."""
    if not word.strip():
        return []
    pattern = r"[\s\W]*".join(map(re.escape, word.split()))
    whole = re.finditer(rf"(?<!\w){pattern}(?!\w)", text, re.IGNORECASE)
    inside = re.finditer(pattern, text, re.IGNORECASE)
    return [match.span() for match in (*whole, *inside)]


def _readable(text: str) -> tuple[str, list[int]]:
    """The text as screening reads it (compatibility forms, format characters off), with each character's origin."""
    characters, origins = [], []
    for place, character in enumerate(text):
        for one in unicodedata.normalize("NFKC", character):
            if unicodedata.category(one) != "Cf":
                characters.append(one)
                origins.append(place)
    return "".join(characters), origins
