"""Words that people typed, as a paper prints them: the original, its Latin form, and its code points if need be."""

import unicodedata
from dataclasses import dataclass

from anyascii import anyascii


@dataclass(frozen=True, slots=True)
class Said:
    """``text`` as typed; ``latin``: a machine's transliteration, "" where the text is Latin already; ``exact``:
    the original as code points, filled in only where the paper has to print ``text`` in another form.
    """

    text: str
    latin: str = ""
    exact: str = ""


def name(text: str) -> Said:
    """A name or an address: whoever reads the paper at a border must be able to read it aloud."""
    return Said(text, latin(text))


def latin(text: str) -> str:
    """The text in ASCII letters; "" where every letter of it is Latin (accents and all) or nothing would be left."""
    if all(_is_latin(character) for character in text):
        return ""
    return " ".join(anyascii(text).split())


def code_points(text: str) -> str:
    """``U+0E01 U+0E02``: unambiguous in any font."""
    return " ".join(f"U+{ord(character):04X}" for character in text)


def _is_latin(character: str) -> bool:
    if not character.isalpha() and unicodedata.category(character) not in ("So", "Mn", "Mc"):
        return True
    shown = unicodedata.name(character, "")
    return shown.startswith(
        ("LATIN", "COMBINING", "FEMININE", "MASCULINE", "MICRO", "DEGREE", "REGISTERED", "COPYRIGHT")
    )
