import json

from screening.names.pair import compare
from screening.names.records import Record, read_records


def record(*names: str, **known: object) -> Record:
    line = json.dumps({"id": "1", "schema": "Person", "names": list(names), **known})
    return next(read_records([line], "f"))


def test_the_best_two_names_speak() -> None:
    verdict = compare(record("Nobody Else", "Halvard Dovrek"), record("ZELMIRA, Ina", "DOVREK, Halvard"))
    assert verdict.score == 10_000
    assert "“Halvard Dovrek” meets “DOVREK, Halvard”" in verdict.reasons[0]


def test_of_several_birth_dates_the_most_favourable_counts_and_a_contradiction_is_a_reason() -> None:
    listed = record("DOVREK, Halvard", birth_dates=["1962"])
    both = compare(record("Halvard Dovrek", birth_dates=["1931", "1962"]), listed)
    other = compare(record("Halvard Dovrek", birth_dates=["1931"]), listed)
    assert both.score > other.score
    assert "Lowered by 40 %: born 1931, where the list says 1962" in other.reasons
    assert "Halvard = Halvard (same, 100 %)" in other.reasons


def test_a_side_without_a_readable_name_scores_nothing_and_gives_no_reason() -> None:
    verdict = compare(record("—"), record("DOVREK, Halvard"))
    assert (verdict.score, verdict.reasons) == (0, ())
