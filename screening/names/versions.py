"""The names that one field may hold: "A / B", "A (B)", "A a.k.a. B", one in each of two scripts; and misread digits."""

from __future__ import annotations

import re

from screening.names.scripts import ONE_LETTER_ONE_WORD, script_of

_SLASH = re.compile(r"\s+/\s*|\s*/\s+|\ba\.?k\.?a\.?(?=\s)|\bformerly known as\b|\balias\b", re.IGNORECASE)
_SEVERAL = re.compile(r"[/(\[;]|a\.?k\.?a|alias|formerly", re.IGNORECASE)
_BRACKETS = re.compile(r"[(（\[]([^()（）\[\]]*)[)）\]]?")
_LABEL = re.compile(r"^[\s\w]{3,12}:\s*")
_LEAST_LETTERS = 3
_MIXED = re.compile(r"(?=[^\s]*[^\W\d_])(?=[^\s]*\d)[\w.]+")
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th|y|ya|[йя])\b", re.IGNORECASE)
_LIKE_A_LETTER = {"0": "O", "1": "L", "3": "E", "4": "A", "5": "S", "8": "B"}


def versions(name: str) -> list[tuple[str, str]]:
    """(name, what stands beside it in brackets) for each name in a field, the likeliest first, the whole field last."""
    if name.isascii() and not _SEVERAL.search(name) and ("," not in name or len(_listed(name)) == 1):
        return [(name, "")]
    sides = [side.strip(" ,;()") for side in _SLASH.split(name)]
    whole = [side for side in sides if _letters(side) >= _LEAST_LETTERS] if len(sides) > 1 else _listed(name)
    found = [version for side in whole for version in _brackets(side)]
    scripts = [(version, beside) for one, beside in found for version in _by_script(one)]
    return list(dict.fromkeys([*scripts, (name, "")]))


def _listed(name: str) -> list[str]:
    """Names set in a row: "Nabel Sarak, Nabil Sarak". One comma alone parts a surname from the given names."""
    sides = [side.strip() for side in re.split(r"[,،;]", name)]
    several = len(sides) > 2 and all(len(side.split()) > 1 for side in sides)
    twice = len(sides) == 2 and any(len(word) > _LEAST_LETTERS for word in _words(sides[0]) & _words(sides[1]))
    return sides if several or twice else [name]


def _words(text: str) -> set[str]:
    return set(text.casefold().split())


def misread(name: str) -> list[str]:
    """The name with digits inside words taken for the letters a scanner may have misread."""
    if not any(map(str.isdigit, name)):
        return []
    read = _MIXED.sub(_as_letters, name)
    return [read] if read != name else []


def _as_letters(word: re.Match[str]) -> str:
    text = word.group()
    digits = [char for char in text if char.isdigit()]
    if len(digits) > 2 or _ORDINAL.match(text) or any(digit not in _LIKE_A_LETTER for digit in digits):
        return text
    return "".join(_LIKE_A_LETTER.get(char, char) for char in text)


def _letters(text: str) -> int:
    return sum(char.isalpha() for char in text)


def _brackets(text: str) -> list[tuple[str, str]]:
    inside = [_LABEL.sub("", found) for found in _BRACKETS.findall(text)]
    outside = _BRACKETS.sub(" ", text)
    if not inside or _letters(outside) < _LEAST_LETTERS:
        return [(text, "")]
    return [(outside, " ".join(inside)), *((found, outside) for found in inside if _letters(found) >= _LEAST_LETTERS)]


def _by_script(text: str) -> list[str]:
    """A Latin name and the same name in another script, written one after the other."""
    if text.isascii():
        return [text]
    words = [(word, {script_of(char) for char in word} - {""}) for word in text.split()]
    latin = " ".join(word for word, scripts in words if "latin" in scripts)
    other = " ".join(word for word, scripts in words if scripts and "latin" not in scripts)
    whole = len(latin.split()) > 1 and (len(other.split()) > 1 or _unspaced(other))
    return [latin, other] if whole else [text]


def _unspaced(text: str) -> bool:
    """Whether the letters are of a script in which a few characters without a space are a whole name."""
    return len(text) > 1 and all(script_of(char) in ONE_LETTER_ONE_WORD for char in text)
