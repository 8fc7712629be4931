from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from ledger.checkpoint import sign
from tests.ledger.conftest import AT


@pytest.mark.django_db
def test_a_sound_log_says_what_was_checked(filed):
    filed(3)
    mark = sign(at=AT)
    said = StringIO()
    call_command("verify_log", stdout=said)
    assert said.getvalue() == f"3 entries, root {bytes(mark.root).hex()}, 1 checkpoints: all hold\n"


def test_a_harmed_log_names_the_first_wrong_entry_and_fails(filed, tamper):
    filed(3)
    tamper("UPDATE ledger_entry SET body = replace(body, 'paper 1', 'paper 7')")
    said = StringIO()
    with pytest.raises(CommandError, match=r"first wrong entry: 1$"):
        call_command("verify_log", stderr=said)
    assert "entry 1: Its bytes do not have its leaf hash." in said.getvalue()
