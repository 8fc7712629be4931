from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from screening.ruleset_file import read
from tests.screening import pictures


def test_the_rules_of_a_day_become_a_file_that_is_never_overwritten(tmp_path: Path) -> None:
    out, file = StringIO(), tmp_path / "rules.json.gz"
    call_command("freeze_ruleset", str(file), "--on", "2026-06-01", stdout=out)
    assert read(file).fingerprint == pictures.rules().fingerprint
    assert pictures.rules().fingerprint in out.getvalue()
    with pytest.raises(CommandError, match="not overwritten"):
        call_command("freeze_ruleset", str(file))


def test_a_day_without_rules_leaves_no_file(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="no criterion is in force"):
        call_command("freeze_ruleset", str(tmp_path / "a"), "--on", "1900-01-01")
    assert list(tmp_path.iterdir()) == []
