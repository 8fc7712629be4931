from io import StringIO
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from licensing.models import ApiToken
from licensing.web.api import tokens


def test_the_token_is_printed_once_and_works(alice: Any) -> None:
    out = StringIO()
    call_command("make_api_token", "ALICE@example.org", "warehouse", days=7, stdout=out)
    row = tokens.holder(out.getvalue().strip(), at=timezone.now())
    assert row is not None
    assert (row.user, row.name, (row.expires_at - row.created_at).days) == (alice, "warehouse", 7)


@pytest.mark.parametrize(
    ("email", "name", "days"),
    [
        ("nobody@example.org", "x", 7),
        ("alice@example.org", "x", 0),
        ("alice@example.org", "x", 367),
        ("alice@example.org", "", 7),
    ],
)
def test_a_wrong_word_makes_no_token(alice: Any, email: str, name: str, days: int) -> None:
    with pytest.raises(CommandError):
        call_command("make_api_token", email, name, days=days)
    assert not ApiToken.objects.exists()
