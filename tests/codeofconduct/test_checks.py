from django.core import checks

from codeofconduct.checks import CARD, check_cards, faults
from screening.cards import CardError


def test_the_cards_as_they_stand_have_no_fault() -> None:
    assert check_cards() == []


def test_the_check_runs_before_a_server_starts() -> None:
    assert check_cards in checks.registry.registry.get_checks()


def test_a_wrong_card_is_an_error_that_names_it() -> None:
    def load() -> None:
        raise CardError("coc_1.yaml", "id", "is wrong")

    (fault,) = faults(load)
    assert (fault.id, "coc_1.yaml: id: is wrong" in fault.msg) == (CARD, True)
