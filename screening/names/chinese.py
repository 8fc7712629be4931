"""Chinese syllables in two romanisations: Pinyin and Wade-Giles write 习 xi and hsi, 张 zhang and chang.

Also names from elsewhere that Chinese spells by their sound (卡鲁布斯, kalubusi, is Karubis): of these only the
consonants remain, for a syllable needs a vowel and knows no difference of l and r.
"""

from __future__ import annotations

import re
from functools import lru_cache

_SYLLABLE = (
    r"(?:zh|ch|sh|hs|ts|tz|ss|[bpmfdtnlgkhjqxrzcsyw])?"
    r"(?:i?ang|i?ong|iung|uang|ueng|eng|ing|ung|i?uan|uen|ien|ian|i?an|en|in|un|iao|i?ao|uai|uei|i?ou|ieh|i?eh|ueh|ih|"
    r"ai|ei|ui|iu|ia|ie|i?ua|uo|u?o|ue|[aeiou])(?:h|r)?"
)
_NAME = re.compile(rf"(?:{_SYLLABLE}){{1,3}}")
_RULES = tuple(
    (re.compile(pattern), by)
    for pattern, by in (
        (r"hs|sh|x", "s"),
        (r"zh|ch|q|(?<![a-z])j(?!en|an|ao|ih|o|u)|j(?=i|u)", "C"),
        (r"j", "r"),
        (r"tz|ts|z|c(?!h)", "Z"),
        (r"ss", "s"),
        (r"g(?!$|[^aeiou])", "k"),
        (r"b", "p"),
        (r"d", "t"),
        (r"ien", "ian"),
        (r"ung", "ong"),
        (r"yu", "u"),
        (r"uei", "ui"),
        (r"yeh|yi?e", "ie"),
        (r"y?ih?(?![a-z])", "i"),
        (r"(?<=[aeiou])h", ""),
        (r"uo", "o"),
        (r"y", "i"),
    )
)
_MOST = 14
_LOAN = (
    (re.compile(r"^[aeiouyw]"), "A"),
    (re.compile(r"ph|[fvw]"), "F"),
    (re.compile(r"ch|zh|sh|[szxcjq](?=[ieyaou]|$)|s|z|x|j"), "S"),
    (re.compile(r"[ckqg]"), "K"),
    (re.compile(r"[bp]"), "P"),
    (re.compile(r"th|[dt]"), "T"),
    (re.compile(r"[lr]"), "L"),
    (re.compile(r"nK?|m"), "N"),
    (re.compile(r"[^A-Z]"), ""),
    (re.compile(r"(.)\1+"), r"\1"),
)


@lru_cache(maxsize=50_000)
def chinese(text: str) -> str:
    """The key of a folded word as one to three Chinese syllables; "" when it cannot be any."""
    if len(text) > _MOST or not _NAME.fullmatch(text):
        return ""
    for pattern, by in _RULES:
        text = pattern.sub(by, text)
    return text.lower()


@lru_cache(maxsize=50_000)
def borrowed(text: str) -> str:
    """The consonants of a word as Chinese characters can spell them, and whether a vowel came first."""
    for pattern, by in _LOAN:
        text = pattern.sub(by, text)
    return text
