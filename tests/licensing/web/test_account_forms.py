"""The account pages ask in the house's words."""

import re
from typing import Any

import pytest
from django.test import Client

pytestmark = pytest.mark.django_db


def labels(html: str) -> list[str]:
    return [label.strip() for label in re.findall(r"<label[^>]*>([^<]*)", html)]


def test_signing_in_and_asking_for_a_link(client: Client):
    assert labels(client.get("/accounts/login/").content.decode()) == ["E-mail address", "Password"]
    assert labels(client.get("/accounts/password/reset/").content.decode()) == ["E-mail address"]


def test_what_is_wrong_is_said_in_the_houses_words(client: Client):
    said = client.post("/accounts/login/", {"login": "nobody@nordmark.example", "password": "wrong"}).content.decode()
    assert "The e-mail address or the password is not right." in said
    assert "and/or" not in said


def test_changing_a_password(client: Client, bola: Any):
    bola.set_password("harbour lamp 14 rope")
    bola.save()
    client.force_login(bola)
    asked = labels(client.get("/accounts/password/change/").content.decode())
    assert asked == ["Current password", "New password", "New password again"]


def test_the_first_password(client: Client, bola: Any):
    bola.set_unusable_password()
    bola.save()
    client.force_login(bola)
    assert labels(client.get("/accounts/password/set/").content.decode()) == ["Password", "Password again"]


def test_a_password_by_link(client: Client, bola: Any):
    from allauth.account.forms import default_token_generator as tokens
    from allauth.account.utils import user_pk_to_url_str

    page = client.get(
        f"/accounts/password/reset/key/{user_pk_to_url_str(bola)}-{tokens.make_token(bola)}/", follow=True
    )
    assert labels(page.content.decode()) == ["New password", "New password again"]
