"""Korean names in two romanisations and older habits: 김 is gim or kim, 리 is ri, yi or lee, 철 is cheol or chol."""

from __future__ import annotations

import re
from functools import lru_cache

_SYLLABLE = re.compile(
    r"(?:kk|tt|pp|ss|jj|ch|sh|gy|ky|[bcdghjklmnprstwy])?"
    r"(?:yeo|yae|eo|eu|ae|oe|oo|ou|ee|ui|wi|wo|wa|we|ya|ye|yo|yu|u|o|a|e|i|y)(?:ng|[kgnlrmpbth])?"
)
_RULES = tuple(
    (re.compile(pattern), by)
    for pattern, by in (
        (r"^(?:lee|rhee|yi|ri|li|i|yee)$", "i"),
        (r"^(?:[rl])(?=[yi])", ""),
        (r"^nyo|^ryo|^lyo", "yo"),
        (r"^[rl](?=[aou])", "n"),
        (r"park", "pak"),
        (r"ch", "j"),
        (r"sh", "s"),
        (r"oo|ou", "u"),
        (r"ee", "i"),
        (r"yeo", "yo"),
        (r"wo", "o"),
        (r"eo", "o"),
        (r"eu", "u"),
        (r"ae|oe|ye", "e"),
        (r"(.)\1+", r"\1"),
    )
)
_VOICELESS = str.maketrans("gbdrz", "kptlj")


@lru_cache(maxsize=50_000)
def korean(text: str) -> str:
    """The key of a folded word as one or more Korean syllables; "" when it cannot be any."""
    if len(text) > 16 or not _is_korean(text.replace("park", "pak")):
        return ""
    for pattern, by in _RULES:
        text = pattern.sub(by, text)
    return text.translate(_VOICELESS)


def _is_korean(text: str) -> bool:
    return re.fullmatch(rf"(?:{_SYLLABLE.pattern}){{1,3}}", text) is not None
