"""The articles that control items on no list: ART4(1)(a), ART5, ART9, ART10, and words that mean one of them.

They are no codes, and stand where a code stands in licences and statistics. Source: Articles 4, 5, 9 and 10 of
Regulation (EU) 2021/821.
"""

from __future__ import annotations

import re

LAW = "the articles on items that are on no list (Articles 4, 5, 9 and 10 of Regulation (EU) 2021/821)"
ANY = "CATCH-ALL"
"""An unlisted item is controlled, and the text does not say by which article."""

ARTICLES = {"4": "1ABC 2 3", "5": "1 2 3", "9": "1", "10": "1"}
"""Article -> the paragraphs, with their letters, that are a ground for asking for a licence."""

_ARTICLE = re.compile(
    r"(?:ARTICLE|ARTIKEL|ARTÍCULO|ARTICULO|ARTICOLO|ARTIGO|ART)\.?([0-9]{1,2})(?:\.([0-9]))?(?:\.?([A-Z]))?"
    r"(?:\.OF)?(?:\.(?:REGULATION|REG))?(?:\.EU)?(?:\.2021\.821)?"
)
_WORDS = {
    "CATCHALL": ANY,
    "ENDUSE": ANY,
    "ENDUSECONTROL": ANY,
    "ENDUSECONTROLS": ANY,
    "WMD": "ART4(1)(a)",
    "WMDENDUSE": "ART4(1)(a)",
    "MEND": "ART4(1)(b)",
    "MILITARYENDUSE": "ART4(1)(b)",
}


def article(tight: str) -> str:
    """The number of the article that a tidy text names, whether it controls unlisted items or not; "" for none."""
    found = _ARTICLE.fullmatch(tight)
    return found[1] if found else ""


def normal(tight: str) -> tuple[str, ...]:
    """The ground in its normal form, such as ART4(1)(a), or nothing."""
    said = _WORDS.get(tight.replace(".", ""))
    if said:
        return (said,)
    found = _ARTICLE.fullmatch(tight)
    if found is None or found[1] not in ARTICLES:
        return ()
    place = _place(found[1], found[2] or "", found[3] or "")
    return () if place is None else (f"ART{found[1]}{place}",)


def _place(number: str, paragraph: str, letter: str) -> str | None:
    """The paragraph as lawyers write it: "(1)(a)"; None where the article has no such ground."""
    if letter and not paragraph:  # Article 4 has letters in its first paragraph alone
        paragraph = "1"
    if not paragraph:
        return ""
    grounds = {ground[0]: ground[1:] for ground in ARTICLES[number].split()}
    if paragraph not in grounds or letter not in ("", *grounds[paragraph]):
        return None
    return f"({paragraph})" + (f"({letter.lower()})" if letter else "")
