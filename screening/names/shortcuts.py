"""What a name is found under as a whole where its words alone lead to too many others, or to nobody.

"F. Ali" shares one word with two hundred names and an initial with a thousand; a name cut off by a form of 35 places
shares its legal form with everyone. Under these keys stand few, and all of them are compared.
"""

from __future__ import annotations

from collections.abc import Iterator

from screening.names.fold import words
from screening.names.given import given_names
from screening.names.parts import Parts
from screening.names.sound import sound

_CUT_AT = range(28, 37)
"""Characters of a name that a form, a telex or a payment message may have cut off: most have 30 to 35 places."""

_CUT_LETTERS = range(22, 34, 2)
_PARTICLES = frozenset({"al", "bin", "abu", "von", "de"})


def listed_shortcuts(name: str, parts: Parts, kind: str) -> list[str]:
    """Keys of a listed name of a ``kind`` of Party, read as ``parts``."""
    if kind == "person":
        names = _names(parts)
        if len(names) == 2:
            pairs = [(names[0], names[1][0]), (names[1], names[0][0])]
            if len(parts.words) > 2:  # "A. Hassan" leaves al-Baghdadi no more than his article
                pairs += [(whole, "a") for whole in names]
            return [key for whole, letter in pairs for key in _initialled(whole, letter)]
    elif len(name) > _CUT_AT.start:
        letters = _letters(name)
        return [f"<{letters[:size]}" for size in _CUT_LETTERS if size < len(letters)]
    return []


def asked_shortcuts(name: str, parts: Parts, kind: str) -> list[str]:
    """Keys under which the listed names stand that a name of a query may shorten; mostly none."""
    return [*(_asked_initial(parts) if kind in ("person", "unknown") else ()), *_asked_cut(name, kind)]


def _asked_initial(parts: Parts) -> list[str]:
    names = _names(parts)
    letters = [text for text in names if len(text) == 1]
    whole = [text for text in names if len(text) > 1]
    if len(letters) != 1 or len(whole) != 1:
        return []
    return list(_initialled(whole[0], letters[0]))


def _asked_cut(name: str, kind: str) -> list[str]:
    if kind == "person" or len(name) not in _CUT_AT:
        return []
    letters = _letters(name)
    size = len(letters) - len(letters) % 2
    return [f"<{letters[:size]}"] if size in _CUT_LETTERS else []


def _names(parts: Parts) -> list[str]:
    return [text for text in parts.texts if text not in _PARTICLES]


def _initialled(whole: str, letter: str) -> Iterator[str]:
    """A name in any of its forms, and the first letter of the only other."""
    yield from (f"^{form} {letter}" for form in given_names(whole) or (sound(whole),))


def _letters(name: str) -> str:
    """All letters as they were typed, legal forms too: whoever cut the name off did not look at what is in it."""
    return "".join([word.text for word in words(name)])
