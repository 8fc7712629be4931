from dataclasses import replace

from screening.assess import told
from screening.case import EndUse
from screening.criteria.ask import USER, ask, power
from screening.criteria.found import Found
from screening.criteria.sphere import Sphere
from screening.finding import Outcome
from tests.screening import pictures


def test_outside_its_sphere_a_criterion_is_not_asked() -> None:
    rules, case, evidence = pictures.rules(), pictures.case(), pictures.evidence()
    card = replace(
        rules.card("EU-02"), sphere=Sphere.SENSITIVE, says=(*rules.card("EU-02").says, ("outside", "Not here."))
    )
    found: Found = ask(card, case, evidence, told(case, evidence, rules))
    assert (found.outcome, found.sentence) == (Outcome.NOT_APPLICABLE, "Not here.")


def test_the_power_of_the_end_user_is_what_eu_02_was_told() -> None:
    rules, evidence = pictures.rules(), pictures.evidence()
    police = pictures.case(end_use=EndUse("Radios", ((USER, "police"),)))
    private = pictures.case(end_use=EndUse("Radios", ((USER, "private"),)))
    assert power(police, evidence, rules.cards) == "a police force or a prosecution service"
    assert power(private, evidence, rules.cards) == power(pictures.case(), evidence, rules.cards) == ""
