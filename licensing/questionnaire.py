"""The criteria's questions of an application: of a draft as it stands, and of a case as it was submitted."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from licensing.formats import at_home
from licensing.models import Application
from licensing.picture import picture
from screening.case import Case
from screening.criteria.answers import WORDS
from screening.criteria.card import Group
from screening.criteria.question import NOT_KNOWN, Question
from screening.criteria.questionnaire import Asking, questions
from screening.criteria.room import room_cards
from screening.ruleset import Ruleset, ruleset

# What a group of criteria looks at, as a heading that an exporter understands.
HEADINGS = {
    Group.END_USER: gettext_lazy("The end-user"),
    Group.ITEM: gettext_lazy("The items"),
    Group.COUNTRY: gettext_lazy("The country of destination"),
    Group.LAW: gettext_lazy("The law of the destination"),
    Group.TRANSACTION: gettext_lazy("The contract and the delivery"),
    Group.DIVERSION: gettext_lazy("Where the items could end up"),
    Group.SAFEGUARD: gettext_lazy("What you do against misuse"),
    Group.CODE: gettext_lazy("The Code of Conduct"),
}
DO_NOT_KNOW = gettext_lazy("I do not know")


@dataclass(frozen=True, slots=True)
class Said:
    """An answer as a page shows it, in the words of the criterion. ``answer`` is "" while it is not given."""

    question: str
    asks: str
    answer: str
    words: str


def rules(on: date) -> Ruleset:
    """The house's rules of a day."""
    return ruleset(on, settings.CRITERIA_ROOMS)


def of_draft(application: Application, *, at: datetime) -> tuple[Asking, ...]:
    """What the exporter is asked of the draft as it stands, and has answered."""
    case = picture(application, version=0, at=at, zone=settings.AUTHORITY.time_zone)
    return questions(case, None, rules(at_home(at).date()))


def by_group(askings: Iterable[Asking]) -> list[tuple[str, list[Asking]]]:
    """(heading, questions) in the order given."""
    groups: dict[Group, list[Asking]] = {}
    for asking in askings:
        groups.setdefault(asking.card.group, []).append(asking)
    return [(str(HEADINGS[group]), rows) for group, rows in groups.items()]


def label(question: Question, choice: str) -> str:
    """A choice in words; what the question does not offer (any more) by its value."""
    if choice == NOT_KNOWN:
        return _("not known")
    chosen = question.choice(choice)
    return chosen.label if chosen else choice


def every_question() -> dict[str, Question]:
    """All questions that any criterion has, in force or not: an old answer is read in its words."""
    cards = [card for room in settings.CRITERIA_ROOMS for card in room_cards(room)]
    return {question.id: question for card in cards for question in card.questions}


def said(case: Case) -> tuple[Said, ...]:
    """What the exporter answered to the criteria's questions, in the order of the case."""
    known, answers = every_question(), dict(case.end_use.answers)
    return tuple(
        Said(name, known[name].asks, label(known[name], choice), answers.get(name + WORDS, ""))
        for name, choice in answers.items()
        if name in known
    )
