import pytest

from licensing.permissions import RIGHTS
from licensing.states import ENDED, EXPORTER, MOVES, SYSTEM, IllegalMove, State, move, verbs_from


def test_the_table_leads_from_draft_to_every_state() -> None:
    reached, frontier = {State.DRAFT}, [State.DRAFT]
    while frontier:
        state = frontier.pop()
        for row in MOVES:
            if state in row.sources and row.target not in reached:
                reached.add(row.target)
                frontier.append(row.target)
    assert reached == set(State)


def test_nothing_leaves_a_state_that_ended_the_case() -> None:
    assert [verbs_from(state) for state in ENDED] == [(), (), ()]


def test_no_way_to_a_licence_skips_screening_review_or_the_second_hand() -> None:
    needed = (State.SUBMITTED, State.SCREENING, State.IN_REVIEW, State.DECIDED, State.COUNTERSIGNED)
    for skipped in needed:
        reached, frontier = {State.DRAFT}, [State.DRAFT]
        while frontier:
            state = frontier.pop()
            for row in MOVES:
                if state in row.sources and row.target not in reached and row.target != skipped:
                    reached.add(row.target)
                    frontier.append(row.target)
        assert State.ISSUED not in reached, skipped
        assert State.REFUSED not in reached, skipped


def test_one_verb_leads_from_one_state_to_one_state() -> None:
    pairs = [(row.verb, source) for row in MOVES for source in row.sources]
    assert len(pairs) == len(set(pairs))


def test_every_right_is_one_of_the_table_of_rights() -> None:
    known = {right.codename for right in RIGHTS} | {EXPORTER, SYSTEM}
    assert {row.right for row in MOVES} <= known


def test_a_move_that_is_not_in_the_table_is_named() -> None:
    with pytest.raises(IllegalMove, match="issue is not possible from draft"):
        move("issue", State.DRAFT)
