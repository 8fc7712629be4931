"""The words that sentences share: quotations, lists, roles and places. Never a raw code or key where a word
exists.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from screening.case import Case, Item, Party

QUOTE_MAX = 300
"""Code points of a quotation inside a sentence; the whole text stays in the case."""

ROLES = {
    "applicant": "applicant",
    "consignee": "consignee",
    "end_user": "end-user",
    "ultimate_end_user": "ultimate end-user",
    "intermediary": "intermediary",
}

_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def quote(text: str) -> str:
    """The text in quotation marks, on one line, cut at ``QUOTE_MAX`` with an ellipsis."""
    line = " ".join(text.split())
    return f"“{line if len(line) <= QUOTE_MAX else line[: QUOTE_MAX - 1] + '…'}”"


def listing(parts: Iterable[str]) -> str:
    """ "a", "a and b", "a, b and c". Each part once, in the order given."""
    words = list(dict.fromkeys(parts))
    return f"{', '.join(words[:-1])} and {words[-1]}" if len(words) > 1 else "".join(words)


def party(someone: Party) -> str:
    """Role and name as typed. A role that this house does not know is called a party."""
    return f"the {ROLES.get(someone.role, 'party')} {quote(someone.name)}"


def role(case: Case, key: str) -> str:
    """Role and name of the party recorded as ``key``. Raises ValueError when the case has no such party."""
    for someone in case.parties:
        if someone.key == key:
            return party(someone)
    raise ValueError(f"the case has no party {key}")


def item(line: Item) -> str:
    """An item by its description as typed, or by its key where nothing was written."""
    return f"the item {quote(line.description)}" if line.description.strip() else f"the item recorded as {line.key}"


def day(when: date) -> str:
    """ "5 March 2026", whatever the locale of the machine."""
    return f"{when.day} {_MONTHS[when.month - 1]} {when.year}"


def count(number: int) -> str:
    """Digits with a comma between thousands."""
    return f"{number:,}"


def percent(points: int) -> str:
    """Basis points as per cent: 9866 is "98.66 %", 6500 is "65 %"."""
    whole, part = divmod(points, 100)
    return f"{whole}.{part:02} %" if part else f"{whole} %"


def start(sentence: str) -> str:
    """The sentence with a capital at its start."""
    return sentence[:1].upper() + sentence[1:]
