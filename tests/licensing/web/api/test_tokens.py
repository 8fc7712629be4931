from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.test import Client

from licensing.models import ApiToken
from licensing.web.api import tokens
from tests.licensing.web.api.calls import URL

AT = datetime(2026, 11, 20, 10, tzinfo=UTC)


def test_only_the_digest_is_kept(alice: Any) -> None:
    token = tokens.make(alice, "warehouse", at=AT, days=30)
    row = ApiToken.objects.get()
    assert token.startswith("licet_")
    assert len(token) > 45
    assert token not in {str(value) for value in vars(row).values()}
    assert row.expires_at == AT + timedelta(days=30)


def test_a_token_ends_on_its_day(alice: Any) -> None:
    token = tokens.make(alice, "warehouse", at=AT, days=30)
    assert tokens.holder(token, at=AT + timedelta(days=30) - timedelta(seconds=1)) is not None
    assert tokens.holder(token, at=AT + timedelta(days=30)) is None


def test_a_closed_account_closes_its_tokens(alice: Any) -> None:
    token = tokens.make(alice, "warehouse", at=AT, days=30)
    alice.is_active = False
    alice.save()
    assert tokens.holder(token, at=AT) is None


def test_last_use_is_noted_but_not_at_every_call(alice: Any) -> None:
    token = tokens.make(alice, "warehouse", at=AT, days=30)
    for later, noted in ((0, 0), (30, 0), (60, 60)):
        tokens.holder(token, at=AT + timedelta(seconds=later))
        assert ApiToken.objects.get().last_used_at == AT + timedelta(seconds=noted)


@pytest.mark.parametrize("header", ["", "Bearer", "Bearer licet_wrong", "Bearer \xff", "Basic YTpi", "licet_wrong"])
def test_without_a_valid_token_nothing_is_said(db: None, header: str) -> None:
    response = Client(headers={"Authorization": header} if header else {}).get(URL)
    assert response.status_code == 401
    assert response["WWW-Authenticate"].startswith("Bearer")
    assert set(response.json()) == {"detail", "field", "problems"}


def test_a_signed_in_browser_may_read_too(alice: Any, client: Client) -> None:
    client.force_login(alice)
    assert client.get(URL).status_code == 200
