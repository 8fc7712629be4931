"""Where a declared code stands to the codes named as cyber-surveillance items."""

from __future__ import annotations

from screening.controls.catalogue import Catalogue
from screening.controls.classification import Standing
from screening.controls.codes import ControlCodeError, parse


def declared(text: str, catalogue: Catalogue) -> tuple[str, Standing, str, tuple[str, ...]]:
    """Normal form, standing, why it cannot be read, and the named codes that it is or contains."""
    if not text.strip():
        return "", Standing.UNDECLARED, "", ()
    try:
        code = parse(text)
    except ControlCodeError as error:
        return text, Standing.UNREADABLE, error.reason, ()
    named = [(name, row) for name, row in catalogue.named_codes.items() if row.head == code.head]
    if inside := tuple(name for name, row in named if code.within(row)):
        return str(code), Standing.LISTED, "", inside
    if below := tuple(name for name, row in named if row.within(code)):
        return str(code), Standing.WIDER, "", below
    return str(code), Standing.OTHER, "", ()
