"""What only a person can answer: the question in plain words, what counts as evidence, and the answers to choose from.

A question belongs to one criterion and its id is for ever, because stored cases and screenings hold it. Who is asked
first is the exporter or the officer; an officer's answer, which names its source, goes before the exporter's.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from screening.finding import Outcome

ID = re.compile(r"[A-Z]{2}-[0-9]{2}\.[a-z_]+")

NOT_KNOWN = "not_known"
"""What every question offers besides its choices: nobody is made to guess, and what is not known is never clear."""


class Asked(StrEnum):
    """Who is asked first."""

    EXPORTER = "exporter"
    OFFICER = "officer"


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer: ``label`` as people read it, the ``outcome`` it gives, the sentence (``says``) that tells it.

    ``grade`` names a lesser case of the card, "" for the question itself.
    """

    value: str
    label: str
    outcome: Outcome
    says: str
    grade: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """``short`` is the question as a noun ("the site of use"), for sentences that list what is open.

    ``evidence`` is what whoever answers should have seen. Besides ``choices`` there is always *not known*.
    """

    id: str
    of: Asked
    asks: str
    short: str
    evidence: tuple[str, ...]
    choices: tuple[Choice, ...]

    def choice(self, value: str) -> Choice | None:
        """The choice of that value; None where nothing, or nothing that is offered, was chosen."""
        for choice in self.choices:
            if choice.value == value:
                return choice
        return None
