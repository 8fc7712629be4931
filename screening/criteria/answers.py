"""What was answered to a question: by the exporter in the application, or by an officer on the case.

The exporter's answers are part of the case as submitted: the pair (question id, choice) and, where something was
written, (question id with ``.words``, text). An officer's are evidence, each with its source.
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from screening.case import Case
from screening.criteria.question import Question
from screening.evidence import Evidence

WORDS = ".words"


class Given(NamedTuple):
    """``by`` is "exporter" or the officer's actor string; ``source`` and its day are "" and None of an exporter."""

    choice: str
    words: str
    by: str
    source: str = ""
    source_on: date | None = None

    @property
    def officers(self) -> bool:
        """Whether an officer answered, on a source."""
        return self.by != EXPORTER


EXPORTER = "exporter"


def given(question: Question, case: Case, evidence: Evidence) -> Given | None:
    """The answer that counts: the officer's latest before the exporter's; None when nobody answered."""
    asked = question.id
    for answer in reversed(evidence.answers):
        if answer.question == asked:
            return Given(answer.choice, answer.words, answer.by, answer.source, answer.source_on)
    if choice := case.end_use.answer(asked):
        return Given(choice, case.end_use.answer(asked + WORDS), EXPORTER)
    return None


def pairs(question: str, choice: str, words: str) -> tuple[tuple[str, str], ...]:
    """The exporter's answer as the case holds it; nothing where nothing was chosen."""
    if not choice:
        return ()
    return ((question, choice), (question + WORDS, words)) if words else ((question, choice),)
