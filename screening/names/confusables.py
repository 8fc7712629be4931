"""Letters of other scripts that look like Latin ones: facts about shapes, after Unicode Technical Standard 39.

A word that mixes scripts was not typed by habit. Its look-alikes are put back into the script that the word's
unmistakable letters belong to: "IRAN" with a Cyrillic A is Latin, "Сухой" with a Latin C is Cyrillic.
"""

from __future__ import annotations

from screening.names.scripts import script_of

LATIN_TWIN = {
    # Cyrillic
    "А": "A", "В": "B", "Е": "E", "К": "K", "М": "M", "Н": "H", "О": "O", "Р": "P", "С": "C", "Т": "T", "У": "Y",
    "Х": "X", "Ѕ": "S", "І": "I", "Ј": "J", "Ԛ": "Q", "Ԝ": "W", "Ү": "Y", "Һ": "H",
    "а": "a", "е": "e", "о": "o", "р": "p", "с": "c", "у": "y", "х": "x", "ѕ": "s", "і": "i", "ј": "j",
    "һ": "h", "ԁ": "d", "ԛ": "q", "ԝ": "w", "ѵ": "v", "ӏ": "l", "Ӏ": "I", "ү": "y",
    # Greek
    "Α": "A", "Β": "B", "Ε": "E", "Ζ": "Z", "Η": "H", "Ι": "I", "Κ": "K", "Μ": "M", "Ν": "N", "Ο": "O", "Ρ": "P",
    "Τ": "T", "Υ": "Y", "Χ": "X", "ο": "o", "ν": "v", "ρ": "p", "ι": "i", "κ": "k", "υ": "u", "χ": "x", "α": "a",
    "ϲ": "c", "Ϲ": "C", "ϳ": "j",
    # Armenian and Cherokee
    "Օ": "O", "Տ": "S", "Լ": "L", "օ": "o", "ս": "u", "ո": "n", "հ": "h",
    "Ꭺ": "A", "Ᏼ": "B", "Ꮯ": "C", "Ꭰ": "D", "Ꭼ": "E", "Ꮋ": "H", "Ꭻ": "J", "Ꮶ": "K", "Ꮮ": "L", "Ꮇ": "M", "Ꮲ": "P",
    "Ꮪ": "S", "Ꭲ": "T", "Ꮩ": "V", "Ꮃ": "W", "Ꮓ": "Z",
    # Latin letters that only pose as others
    "ı": "i", "ɑ": "a", "ɡ": "g", "ǀ": "l",
}  # fmt: skip

_CYRILLIC_TWIN = {latin: twin for twin, latin in LATIN_TWIN.items() if script_of(twin) == "cyrillic"}


def latin_reading(word: str) -> str:
    """The word with every look-alike taken for its Latin twin, whatever the rest of it is."""
    return "".join(LATIN_TWIN.get(char, char) for char in word)


def poses(word: str) -> bool:
    """Whether the word may have been typed to be read as a Latin one: every letter of it has a Latin twin, or is one.

    "СОСА" does; "Сухой" does not, whatever three of its letters look like.
    """
    return not word.isascii() and latin_reading(word).isascii()


def own_script(word: str) -> str:
    """The word with its look-alikes put back into the script of its unmistakable letters; one script is left alone."""
    scripts = {script_of(char) for char in word} - {""}
    if "latin" not in scripts or len(scripts) == 1:
        return word
    cyrillic = [char for char in word if script_of(char) == "cyrillic"]
    # Nothing unmistakable in it: then most of its letters were typed on one keyboard.
    if any(char not in LATIN_TWIN for char in cyrillic) or (
        2 * len(cyrillic) > len(word) and all(script_of(char) != "latin" or char in _CYRILLIC_TWIN for char in word)
    ):
        return "".join(_CYRILLIC_TWIN.get(char, char) for char in word)
    return latin_reading(word)
