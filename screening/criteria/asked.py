"""A criterion that people answer: of its questions the weightiest answer makes the finding.

Raised goes before open and open before clear, so that one good answer never hides a bad or a missing one. A choice
that the card does not offer counts as no answer: it may come from an older form.
"""

from __future__ import annotations

from typing import NamedTuple

from screening.case import Case
from screening.criteria import words
from screening.criteria.answers import Given, given
from screening.criteria.card import UNANSWERED, Card
from screening.criteria.found import Found, clear, not_applicable, raised, unknown
from screening.criteria.known import Known
from screening.criteria.question import Choice, Question
from screening.evidence import Evidence
from screening.finding import Outcome

_MAKES = {
    Outcome.RAISED: raised,
    Outcome.CLEAR: clear,
    Outcome.UNKNOWN: unknown,
    Outcome.NOT_APPLICABLE: not_applicable,
}
_BEFORE_OPEN = (Outcome.RAISED,)
_AFTER_OPEN = (Outcome.UNKNOWN, Outcome.CLEAR, Outcome.NOT_APPLICABLE)


class Reply(NamedTuple):
    """A question with what was answered to it, the choice of the card that the answer is, and the words written to it
    in quotation marks, "" where none were.
    """

    question: Question
    given: Given | None
    choice: Choice | None
    quoted: str = ""


def by_answers(case: Case, evidence: Evidence, card: Card, known: Known) -> Found:
    """The finding that the answers to the card's questions make."""
    return found(card, replies(card, case, evidence))


def replies(card: Card, case: Case, evidence: Evidence) -> tuple[Reply, ...]:
    """Each question of the card with its answer."""
    return tuple([_reply(question, given(question, case, evidence)) for question in card.questions])


def found(card: Card, asked: tuple[Reply, ...], facts: dict[str, str] | None = None) -> Found:
    """The finding of these replies; ``facts`` are added to what was answered."""
    known = (facts or {}) | told(asked)
    if reply := _first(card, asked, *_BEFORE_OPEN):
        return _said(card, reply, known)
    if still := [reply.question.short for reply in asked if reply.choice is None]:
        return unknown(card, UNANSWERED, known, open=words.listing(still))
    reply = _first(card, asked, *_AFTER_OPEN)
    assert reply is not None, f"{card.id} has no question"
    return _said(card, reply, known)


def told(asked: tuple[Reply, ...]) -> dict[str, str]:
    """The facts of these replies: each question in short, with its answer, author, words and source."""
    return {reply.question.short: _fact(reply) for reply in asked}


def raises(asked: tuple[Reply, ...]) -> bool:
    """Whether one of these replies raises the criterion."""
    return any(reply.choice is not None and reply.choice.outcome is Outcome.RAISED for reply in asked)


def _reply(question: Question, answer: Given | None) -> Reply:
    if answer is None:
        return Reply(question, None, None)
    return Reply(question, answer, question.choice(answer.choice), _quoted(answer))


def _first(card: Card, asked: tuple[Reply, ...], *outcomes: Outcome) -> Reply | None:
    """The weightiest reply of the first of ``outcomes`` that any reply has."""
    of_them = [(reply, reply.choice) for reply in asked if reply.choice and reply.choice.outcome in outcomes]
    if len(of_them) < 2:
        return of_them[0][0] if of_them else None
    return min(of_them, key=lambda one: (outcomes.index(one[1].outcome), card.rank(one[1].grade)))[0]


def _said(card: Card, reply: Reply, facts: dict[str, str]) -> Found:
    choice = reply.choice
    assert choice is not None, reply.question.id
    if choice.outcome is Outcome.RAISED:
        return raised(card, choice.says, facts, grade=choice.grade, **_slots(reply))
    return _MAKES[choice.outcome](card, choice.says, facts, **_slots(reply))


def _slots(reply: Reply) -> dict[str, str]:
    """What a sentence may say of an answered question.

    ``said`` is the quotation with the colon before it, "" where nothing was written; ``words`` is without a colon.
    """
    choice, answer = reply.choice, reply.given
    assert choice is not None, reply.question.id
    assert answer is not None, reply.question.id
    return {
        "answer": choice.label,
        "who": _who(answer),
        "said": f": {reply.quoted}" if reply.quoted else "",
        "words": reply.quoted or "no further words",
        "source": _source(answer),
    }


def _fact(reply: Reply) -> str:
    if reply.given is None:
        return "not answered"
    answer = reply.given
    label = reply.choice.label if reply.choice else "not known"
    who = f"an officer, on {_source(answer)}" if answer.officers else "the exporter"
    return f"{label} ({who}: {reply.quoted})" if reply.quoted else f"{label} ({who})"


def _quoted(answer: Given) -> str:
    written = answer.words.strip()
    return words.quote(written.removesuffix(".")) if written else ""


def _who(answer: Given) -> str:
    return "an officer" if answer.officers else "the exporter"


def _source(answer: Given) -> str:
    if not answer.officers:
        return "the application"
    day = words.day(answer.source_on) if answer.source_on else ""
    return ", ".join(filter(None, (answer.source.strip(), day))) or "no source named"
