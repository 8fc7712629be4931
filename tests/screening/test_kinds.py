import pytest

from ledger.kind import lookup
from screening.kinds import Held, Refused, TakenIn


@pytest.mark.parametrize(("name", "form"), [("list.taken_in", TakenIn), ("list.refused", Refused), ("list.held", Held)])
def test_the_app_s_entries_are_registered_at_start_and_say_what_happened(name: str, form: type) -> None:
    kind = lookup(name, 1)
    assert kind.form is form
    assert kind.summary.endswith(".")
    assert kind.personal == frozenset()
