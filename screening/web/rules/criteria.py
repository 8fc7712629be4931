"""The criteria of a day, and one of them with everything that stands on its card."""

from django.http import HttpRequest
from django.utils.translation import gettext as _

from screening.ruleset import Ruleset
from screening.web.rules import given, shapes
from screening.web.rules.asked import Answer, Refused, page
from screening.web.rules.labels import ANSWERERS, ASKED, GROUPS, SPHERES


@page("rules/index.html")
def index(request: HttpRequest, rules: Ruleset) -> Answer:
    """Every criterion, group by group."""
    said = [shapes.heading(card) for card in rules.cards]
    groups = [(label, [row for row in said if row["group"] == group]) for group, label in GROUPS.items()]
    return Answer({"criteria": said}, {"groups": [(label, rows) for label, rows in groups if rows]})


@page("rules/criteria/criterion.html")
def criterion(request: HttpRequest, rules: Ruleset, id: str) -> Answer:
    """One criterion."""
    card = next((card for card in rules.cards if card.id == id), None)
    if card is None:
        raise Refused(404, _("No criterion %(id)s is asked on that day.") % {"id": id[:20]})
    said = shapes.criterion(card, rules, given.rows(card, rules))
    drawn = {
        "group": GROUPS.get(card.group, card.group),
        "sphere": SPHERES.get(card.sphere, card.sphere),
        "answerers": [ANSWERERS.get(who, who) for who in card.answered_by],
        "asked": [(ASKED.get(row["of"], row["of"]), row) for row in said["questions"]],
    }
    return Answer({"criterion": said}, drawn)
