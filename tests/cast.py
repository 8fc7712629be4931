"""One cast for all tests. Every name is invented.

Alice applies for Aurora Instruments, Bola is an officer, Chen and Ines are senior officers, Dara audits, Pia is a
policy manager, Advik advises, and Eve applies for a rival company: she must see nothing of Aurora's.
"""

from typing import Any

import pytest

PASSWORD = "correct horse battery"


@pytest.fixture
def person(db: None) -> Any:
    """A maker of users: ``person("bola", "officer")``."""
    from django.contrib.auth.models import Group

    from licensing.models import User

    def make(name: str, *roles: str) -> User:
        user, made = User.objects.get_or_create(email=f"{name}@example.org", defaults={"name": name.title()})
        if made:
            user.set_unusable_password()
            user.save()
        user.groups.set(Group.objects.filter(name__in=roles))
        return user

    return make


@pytest.fixture
def bola(person: Any) -> Any:
    return person("bola", "officer")


@pytest.fixture
def chen(person: Any) -> Any:
    return person("chen", "senior officer")


@pytest.fixture
def ines(person: Any) -> Any:
    return person("ines", "senior officer")


@pytest.fixture
def dara(person: Any) -> Any:
    return person("dara", "auditor")


@pytest.fixture
def pia(person: Any) -> Any:
    return person("pia", "policy manager")


@pytest.fixture
def advik(person: Any) -> Any:
    return person("advik", "adviser")
