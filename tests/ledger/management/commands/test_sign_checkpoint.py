from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from ledger.checkpoint import latest, sign
from tests.ledger.conftest import AT


@pytest.mark.django_db
def test_it_prints_the_note_that_it_signed(filed):
    filed(2)
    said = StringIO()
    call_command("sign_checkpoint", stdout=said)
    assert said.getvalue() == latest().note
    assert latest().size == 2


def test_a_log_that_was_cut_is_an_error(filed, tamper):
    filed(2)
    sign(at=AT)
    tamper("UPDATE ledger_head SET size = 1")
    with pytest.raises(CommandError, match="checkpoint over 2 was signed"):
        call_command("sign_checkpoint")
