"""Words that people write where they mean that there is no code."""

from __future__ import annotations

_SAID = (
    "NONE NO NA NIL NULL UNLISTED NOTLISTED NOTCONTROLLED UNCONTROLLED NOCODE NOTAPPLICABLE UNKNOWN NOTKNOWN NLR "
    "NOLICENCEREQUIRED NOLICENSEREQUIRED KEIN KEINE KEINER AUCUN AUCUNE NEANT NÉANT NINGUNO NINGUNA NINGÚN NESSUNO "
    "NESSUNA NENHUM INGEN GEEN BRAK НЕТ 无 無"
)
WORDS = frozenset(_SAID.split())
"""In capitals, without spaces."""


def said(tight: str) -> bool:
    """Whether a tidy text is such a word."""
    return tight.replace(".", "") in WORDS
