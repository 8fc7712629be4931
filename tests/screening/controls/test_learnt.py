from screening.controls.learnt import Learnt


def test_a_word_is_worked_out_once() -> None:
    asked: list[str] = []
    learnt = Learnt(lambda word: asked.append(word) or word.upper(), 10)
    assert [learnt["valve"], learnt["valve"], learnt["pump"]] == ["VALVE", "VALVE", "PUMP"]
    assert asked == ["valve", "pump"]


def test_a_value_that_is_nothing_is_kept_as_well() -> None:
    asked: list[str] = []
    learnt: Learnt[tuple[str, ...]] = Learnt(lambda word: tuple(asked.append(word) or ()), 10)
    assert (learnt["of"], learnt["of"], asked) == ((), (), ["of"])


def test_it_never_holds_more_than_it_may() -> None:
    learnt = Learnt(len, 3)
    assert [learnt["x" * n] for n in range(10)] == list(range(10))
    assert len(learnt) <= 3
