"""Where a declared code stands to the codes named as cyber-surveillance items."""

from __future__ import annotations

from functools import lru_cache

from screening.controls.catalogue import Catalogue
from screening.controls.classification import Standing
from screening.controls.codes import LENGTH_MAX, Code, ControlCodeError, parse


def declared(text: str, catalogue: Catalogue) -> tuple[str, Standing, str, tuple[str, ...]]:
    """Normal form, standing, why it cannot be read, and the named codes that it is or contains."""
    if not text.strip():
        return "", Standing.UNDECLARED, "", ()
    # What is too long for a code is not kept.
    code = (_read if len(text) <= LENGTH_MAX else _read.__wrapped__)(text)
    if isinstance(code, str):
        return text, Standing.UNREADABLE, code, ()
    named = [(name, row) for name, row in catalogue.named_codes.items() if row.head == code.head]
    if inside := tuple(name for name, row in named if code.within(row)):
        return str(code), Standing.LISTED, "", inside
    if below := tuple(name for name, row in named if row.within(code)):
        return str(code), Standing.WIDER, "", below
    return str(code), Standing.OTHER, "", ()


@lru_cache(maxsize=4096)
def _read(text: str) -> Code | str:
    """The code, or why it cannot be read. Kept, because the same few codes are declared again and again, and to say
    what is wrong with one takes all grammars.
    """
    try:
        return parse(text)
    except ControlCodeError as error:
        return error.reason
