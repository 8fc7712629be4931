"""Characters in a name that nobody can see, made visible: they can hide a difference between two names."""

import unicodedata

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

# Format and control characters, line and paragraph separators, and every space but the plain one.
_CATEGORIES = frozenset({"Cf", "Cc", "Zl", "Zp"})


def unseen(character: str) -> bool:
    """True for a character that leaves no mark on the page, the ordinary space excepted."""
    category = unicodedata.category(character)
    return category in _CATEGORIES or (category == "Zs" and character != " ")


def shown(text: str) -> SafeString:
    """``text`` escaped, each unseen character replaced by its code point with its Unicode name as the tooltip.

    The end of a line stays one: addresses have several.
    """
    lines = text.replace("\r\n", "\n").split("\n")
    return format_html_join(mark_safe("<br>"), "{}", ((_line(line),) for line in lines))


def _line(line: str) -> SafeString:
    return format_html_join("", "{}", ((_mark(one) if unseen(one) else one,) for one in line))


def _mark(character: str) -> SafeString:
    name = unicodedata.name(character, "control character").lower()
    code = f"U+{ord(character):04X}"
    return format_html('<abbr class="licet-unseen" title="{}">{}</abbr>', f"{name}, {code}", code)
