import json
from io import StringIO

import pytest
from django.core.management import CommandError, call_command


def said(*arguments: str) -> str:
    out = StringIO()
    call_command("ruleset_diff", *arguments, stdout=out)
    return out.getvalue()


def test_two_days_are_compared() -> None:
    shown = said("2025-12-31", "2026-01-01")
    assert "criterion EU-03: added: Party on a restricted-party list" in shown


def test_the_same_is_said() -> None:
    assert said("2026-06-01", "2026-06-02").endswith("They are the same.\n")


def test_yesterday_and_today_where_nothing_is_named() -> None:
    assert "→" in said()


def test_one_change_a_line_as_json() -> None:
    lines = [json.loads(line) for line in said("2025-12-31", "2026-01-01", "--json").splitlines()]
    assert {"kind": "added", "section": "criterion", "of": "EU-03"}.items() <= next(
        line for line in lines if line["of"] == "EU-03"
    ).items()


def test_a_word_that_names_no_ruleset_is_an_error() -> None:
    with pytest.raises(CommandError, match="No such file"):
        said("no/file", "2026-01-01")
