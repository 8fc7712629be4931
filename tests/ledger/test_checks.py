from dataclasses import dataclass

import pytest
from django.db import connections

from ledger import checks, kind


def ids(messages):
    return [message.id for message in messages]


def test_the_settings_of_the_tests_are_sound():
    assert checks.key_and_origin(None) == []
    assert checks.kinds(None) == []


@pytest.mark.parametrize("pem", ["", None, "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n"])
def test_a_log_that_cannot_be_signed_is_an_error(settings, pem):
    settings.LOG_SIGNING_KEY = pem
    assert ids(checks.key_and_origin(None)) == ["ledger.E001"]


@pytest.mark.parametrize("origin", ["", "two words", "a+b"])
def test_a_log_without_a_usable_name_is_an_error(settings, origin):
    settings.AUTHORITY = type("Card", (), {"log_origin": origin})
    assert ids(checks.key_and_origin(None)) == ["ledger.E002"]


@pytest.fixture
def one_kind(monkeypatch):
    """The registry with nothing in it but what the test puts there."""
    monkeypatch.setattr(kind, "_by_name", {})
    monkeypatch.setattr(kind, "_by_form", {})


def test_a_version_that_is_gone_is_an_error(one_kind):
    @kind.entry_kind("test.checked", 3)
    @dataclass(frozen=True)
    class Checked:
        """Something was checked."""

        word: str

    (found,) = checks.kinds(None)
    assert found.id == "ledger.E003"
    assert "[1, 2]" in found.msg


def test_a_kind_without_a_word_of_meaning_is_an_error(one_kind):
    @kind.entry_kind("test.checked", 1)
    @dataclass(frozen=True)
    class Checked:
        word: str

    assert ids(checks.kinds(None)) == ["ledger.E004"]


def test_a_name_that_does_not_fit_its_column_is_an_error(one_kind):
    @kind.entry_kind("test." + "x" * 100, 1)
    @dataclass(frozen=True)
    class Checked:
        """Something was checked."""

    assert ids(checks.kinds(None)) == ["ledger.E005"]


@pytest.mark.django_db(databases=["default", "owner"])
def test_pages_that_run_as_the_owner_are_an_error(monkeypatch):
    assert checks.guards(None, databases=["default"]) == []
    assert checks.guards(None, databases=None) == []
    monkeypatch.setattr(checks, "connections", {"default": connections["owner"]})
    assert ids(checks.guards(None, databases=["default"])) == ["ledger.E006", "ledger.E006"]
