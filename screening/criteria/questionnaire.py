"""Which questions a case raises: those of every criterion whose sphere it is in, each with the answer that counts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from screening.assess import told
from screening.case import Case
from screening.criteria.answers import WORDS, Given, given
from screening.criteria.card import Card, Group
from screening.criteria.question import ID, NOT_KNOWN, Asked, Question
from screening.criteria.sphere import Sphere
from screening.evidence import Evidence
from screening.finding import Outcome
from screening.ruleset import Ruleset

_GROUPS = tuple(Group)


@dataclass(frozen=True, slots=True)
class Asking:
    """A question put in this case. ``given``: the answer that counts, None while nobody answered."""

    card: Card
    question: Question
    given: Given | None

    @property
    def answered(self) -> bool:
        """Whether somebody chose one of the choices that the question has now, *not known* among them."""
        return self.given is not None and offered(self.question, self.given.choice)

    @property
    def says_more(self) -> bool:
        """Whether what was chosen needs words: an answer that raises something is never a bare cross."""
        return self.given is not None and needs_words(self.question, self.given.choice)


def questions(
    case: Case, evidence: Evidence | None, ruleset: Ruleset, *, of: Asked | None = Asked.EXPORTER
) -> tuple[Asking, ...]:
    """The questions of this case, by group and criterion. ``of`` None: whoever is asked first.

    ``evidence`` is None for a draft, of which nothing was searched yet.
    """
    known = evidence or Evidence((), (), (), case.submitted_on)
    inside = {*told(case, known, ruleset).spheres, Sphere.ALWAYS}
    return tuple(
        Asking(card, question, given(question, case, known))
        for card in sorted(ruleset.cards, key=lambda card: (_GROUPS.index(card.group), card.id))
        for question in card.questions
        if card.sphere in inside and of in (None, question.of)
    )


def offered(question: Question, choice: str) -> bool:
    """Whether a question has this choice; *not known* every question has."""
    return choice == NOT_KNOWN or question.choice(choice) is not None


def needs_words(question: Question, choice: str) -> bool:
    chosen = question.choice(choice)
    return chosen is not None and chosen.outcome is Outcome.RAISED


def only(case: Case, asked: Iterable[Asking]) -> Case:
    """The case without answers to questions that it does not raise: nobody stands by what no page showed."""
    ids = {name for asking in asked for name in (asking.question.id, asking.question.id + WORDS)}
    kept = tuple((name, said) for name, said in case.end_use.answers if name in ids or not _of_a_criterion(name))
    return replace(case, end_use=replace(case.end_use, answers=kept))


def _of_a_criterion(name: str) -> bool:
    return ID.fullmatch(name.removesuffix(WORDS)) is not None
