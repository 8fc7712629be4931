"""Which characters no font can draw, and what is printed instead: a missing glyph must never stop a licence.

PDF/UA forbids a character without a glyph, and the typesetter then makes no file at all. The typesetter is asked
itself, since its built-in fonts cannot be read by anything else: each character in doubt is drawn on a page of
its own, and a page that looks like that of U+FFFF (which no font has, ever) holds the box for "no glyph".
"""

import json
import unicodedata
from collections.abc import Iterable
from functools import cache
from pathlib import Path

import typst
from anyascii import anyascii

# What says where text runs or joins inside a word is no ink, and is kept; embeddings and overrides are not,
# because they make a name print as another one.
KEPT_UNSEEN = frozenset("\n\t\u00ad\u200b\u200c\u200d\u200e\u200f\ufeff")
NEVER_DRAWN = "\uffff"

_PROBE = b"""
#set page(width: 40pt, height: 40pt, margin: 10pt)
#for character in json(bytes(sys.inputs.characters)) { page(character) }
"""
_known: dict[tuple[tuple[Path, ...], str], bool] = {}


@cache
def fonts(folders: tuple[Path, ...]) -> typst.Fonts:
    """The fonts in the typesetter and in ``folders``, never the machine's own: a paper looks the same anywhere."""
    there = [str(folder) for folder in folders if folder.is_dir()]
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=True, font_paths=there)


def unprintable(characters: Iterable[str], folders: tuple[Path, ...]) -> frozenset[str]:
    """Those of ``characters`` that cannot be printed: no font has them, or they are controls."""
    wanted = {character for character in characters if not (character.isascii() and character.isprintable())}
    doubtful = sorted(character for character in wanted - KEPT_UNSEEN if not _is_control(character))
    unknown = [character for character in doubtful if (folders, character) not in _known]
    if unknown:
        first, *pages = _pages([NEVER_DRAWN, *unknown], folders)
        _known.update(((folders, character), page != first) for character, page in zip(unknown, pages, strict=True))
    drawn = {character for character in doubtful if _known[folders, character]}
    return frozenset(wanted - KEPT_UNSEEN - drawn)


def printable(text: str, missing: frozenset[str]) -> str:
    """The text with each run of characters that cannot be printed replaced by its Latin form in ‹ ›."""
    runs: list[tuple[bool, str]] = []
    for character in text:
        lost = character in missing
        if runs and runs[-1][0] == lost:
            runs[-1] = (lost, runs[-1][1] + character)
        else:
            runs.append((lost, character))
    return "".join(_stand_in(run) if lost else run for lost, run in runs)


def _stand_in(run: str) -> str:
    latin = " ".join(anyascii(run).split())
    return f"‹{latin or ' '.join(f'U+{ord(character):04X}' for character in run)}›"


def _is_control(character: str) -> bool:
    """Controls, unassigned and private characters: whatever a font makes of them is not what somebody meant."""
    return unicodedata.category(character)[0] == "C"


def _pages(characters: list[str], folders: tuple[Path, ...]) -> list[bytes]:
    compiler = typst.Compiler(_PROBE, font_paths=fonts(folders))
    pages = compiler.compile(format="svg", sys_inputs={"characters": json.dumps(characters)})
    assert isinstance(pages, list)
    return pages
