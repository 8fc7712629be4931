"""Visitors of the log's pages."""

import pytest
from django.test import Client


@pytest.fixture
def auditor(dara) -> Client:
    """A browser in which Dara, who audits, is signed in."""
    client = Client()
    client.force_login(dara)
    return client


@pytest.fixture
def officer(bola) -> Client:
    """A browser of Bola, who decides cases and may not read the log."""
    client = Client()
    client.force_login(bola)
    return client
