from typing import Any

import pytest

from licensing.permissions import RIGHTS, STAFF, Role, roles_with


def test_a_right_stands_once() -> None:
    names = [right.codename for right in RIGHTS]
    assert len(names) == len(set(names))


def test_only_senior_officers_countersign() -> None:
    assert roles_with("licensing.countersign_case") == (Role.SENIOR_OFFICER,)


def test_an_auditor_reads_the_log_and_can_change_nothing() -> None:
    held = {right.codename for right in RIGHTS if Role.AUDITOR in right.roles}
    assert held == {
        "licensing.view_case",
        "licensing.replay_case",
        "licensing.view_style",
        "ledger.view_entry",
        "screening.view_edition",
    }


@pytest.mark.django_db
@pytest.mark.parametrize("role", STAFF)
def test_the_group_holds_what_the_table_says(person: Any, role: Role) -> None:
    user = person("somebody", str(role))
    held = {right.codename for right in RIGHTS if user.has_perm(right.codename)}
    assert held == {right.codename for right in RIGHTS if role in right.roles}


def test_a_right_that_is_not_in_the_table_is_an_error() -> None:
    with pytest.raises(KeyError):
        roles_with("licensing.do_anything")
