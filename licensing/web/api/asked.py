"""The questions that a program can be asked to answer, with what each offers, for the page of the API."""

from datetime import date

from django.utils.functional import Promise

from licensing.questionnaire import DO_NOT_KNOW, HEADINGS, rules
from screening.criteria.question import NOT_KNOWN, Asked, Choice, Question
from screening.criteria.questionnaire import needs_words

_NOT_KNOWN = (NOT_KNOWN, DO_NOT_KNOW, False)
Offer = tuple[str, str | Promise, bool]
"""A value, its words, and whether it is taken with words of the exporter's own alone."""


def of_exporters(on: date) -> list[tuple[str, list[tuple[Question, list[Offer]]]]]:
    """(heading, questions with their offers) by group of criteria, under the rules of the day ``on``."""
    groups: dict[str, list[tuple[Question, list[Offer]]]] = {str(heading): [] for heading in HEADINGS.values()}
    for card in rules(on).cards:
        for question in card.questions:
            if question.of == Asked.EXPORTER:
                offers = [*(_offer(question, choice) for choice in question.choices), _NOT_KNOWN]
                groups[str(HEADINGS[card.group])].append((question, offers))
    return [(heading, rows) for heading, rows in groups.items() if rows]


def _offer(question: Question, choice: Choice) -> Offer:
    return choice.value, choice.label, needs_words(question, choice.value)
