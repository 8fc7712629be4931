"""What people type, brought to one shape before any grammar looks at it: capitals, and single dots between the
parts.
"""

from __future__ import annotations

import re
import unicodedata

LENGTH_MAX = 60
"""The longest real code has fewer than 20 characters, an article with its act fewer than 60."""

_BETWEEN = re.compile(r"[\s.,;:_/()\[\]§\-‐-―−“”\"'’]+")


def tidy(text: str) -> str:
    """``text`` in capitals with one dot wherever people put spaces, dots, hyphens or brackets; "" if nothing
    is left. Characters that nobody sees are dropped and full-width ones made plain.
    """
    plain = unicodedata.normalize("NFKC", text)
    seen = "".join(character for character in plain if unicodedata.category(character) != "Cf")
    return _BETWEEN.sub(".", seen).strip(".").upper()
