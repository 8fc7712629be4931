import subprocess
import sys
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

pytestmark = pytest.mark.django_db


def test_it_signs_what_stands_and_exports_it_with_a_verifier_that_agrees(filed, tmp_path):
    filed(3, name="Zoë Canary")
    said = StringIO()
    call_command("export_log", "--to", str(tmp_path / "log"), stdout=said)
    assert said.getvalue().startswith("3 entries in ")
    folder = tmp_path / "log"
    done = subprocess.run([sys.executable, "-I", "-S", folder / "verify.py", "log", folder], check=False)
    assert done.returncode == 0
    assert not (folder / "personal.jsonl").exists()


def test_clear_values_come_along_where_asked_for(filed, tmp_path):
    filed(1, name="Zoë Canary")
    call_command("export_log", "--to", str(tmp_path / "log"), "--personal", stdout=StringIO())
    assert "Canary" in (tmp_path / "log" / "personal.jsonl").read_text("utf-8")


@pytest.mark.parametrize("target", ["there", "absent/log"])
def test_a_target_that_cannot_be_used_is_said(filed, tmp_path, target):
    (tmp_path / "there").mkdir()
    with pytest.raises(CommandError, match=target.partition("/")[0]):
        call_command("export_log", "--to", str(tmp_path / target), stdout=StringIO())
