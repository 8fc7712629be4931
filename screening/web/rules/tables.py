"""The tables that go with the criteria: lanes, house numbers, acts."""

from django.http import HttpRequest

from screening.ruleset import Ruleset
from screening.web.rules import shapes
from screening.web.rules.asked import Answer, page
from screening.web.rules.labels import NUMBERS_OF


@page("rules/lanes.html")
def lanes(request: HttpRequest, rules: Ruleset) -> Answer:
    """The table that turns findings into a lane. It is the same on every day; what is mandatory is the day's."""
    mandatory = [shapes.heading(card) for card in rules.cards if card.mandatory]
    lowers = {id: list(lowered) for id, lowered in sorted(rules.lowers.items())}
    said = {"lanes": shapes.lanes(), "mandatory": [row["id"] for row in mandatory], "lowers": lowers}
    titled = {card.id: shapes.heading(card) for card in rules.cards}
    lowering = [
        {"title": f"{titled[id]['title']} ({id})", "lowers": [titled[one] for one in lowered]}
        for id, lowered in lowers.items()
    ]
    return Answer(said, {"asked_of_all": mandatory, "lowering": lowering})


@page("rules/numbers.html")
def numbers(request: HttpRequest, rules: Ruleset) -> Answer:
    """Weights and thresholds that no act gives, each with its author and reason."""
    rows = shapes.numbers(rules)
    return Answer({"numbers": rows}, {"rows": [(NUMBERS_OF.get(row["of"], ""), row) for row in rows]})


@page("rules/instruments.html")
def instruments(request: HttpRequest, rules: Ruleset) -> Answer:
    """The acts that the criteria of the day rest on."""
    return Answer({"instruments": [shapes.instrument(act, rules) for act in rules.acts]})
