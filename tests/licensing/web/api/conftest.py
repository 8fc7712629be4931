from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from licensing.web.api import tokens


@pytest.fixture
def program() -> Callable[[Any], Client]:
    """A client that speaks with a token of the person, as a program does."""

    def make(user: Any) -> Client:
        return Client(headers={"Authorization": f"Bearer {tokens.make(user, 'test', at=timezone.now(), days=1)}"})

    return make
