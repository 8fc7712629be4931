from licensing.states import State
from licensing.web.exporter.stages import STAGES, STEPS, stage, states_of
from licensing.web.marks import TONES


def test_every_state_is_in_exactly_one_stage() -> None:
    told = [state for one in STAGES for state in one.states]
    assert sorted(told) == sorted(State)


def test_a_proposed_decision_looks_the_same_as_none() -> None:
    assert stage(State.DECIDED) is stage(State.IN_REVIEW)


def test_stages_point_at_steps_and_tones_that_exist() -> None:
    assert {one.tone for one in STAGES} <= set(TONES)
    assert {one.step for one in STAGES} == set(range(len(STEPS) + 1))


def test_a_stage_can_be_looked_for_by_its_key() -> None:
    assert states_of("considered") == (State.IN_REVIEW, State.DECIDED)
    assert states_of("nonsense") == ()
