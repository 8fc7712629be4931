"""Whose house it is, and where each person can go."""

from dataclasses import dataclass
from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser
from django.test import RequestFactory
from django.urls import reverse

from licensing.permissions import RIGHTS, Role, roles_with
from licensing.web import navigation


@dataclass
class Person:
    """Somebody with exactly the rights that the table gives a role."""

    role: Role
    is_authenticated: bool = True

    def has_perm(self, right: str) -> bool:
        return self.role in roles_with(right)


def seen(user: Any, path: str = "/") -> list[navigation.Link]:
    request = RequestFactory().get(path)
    request.user = user
    return navigation.links(request)


@pytest.mark.parametrize("item", [*navigation.ITEMS, *navigation.FOOT], ids=lambda item: str(item.url_name))
def test_every_item_leads_somewhere_and_needs_a_right_that_exists(item: navigation.Item):
    assert reverse(item.url_name)
    words = (navigation.EVERYONE, navigation.EXPORTER)
    assert item.needs in words or item.needs in {right.codename for right in RIGHTS}


@pytest.mark.parametrize("items", [navigation.ITEMS, navigation.FOOT])
def test_no_way_is_shown_twice(items: tuple[navigation.Item, ...]):
    assert len({item.url_name for item in items}) == len({str(item.label) for item in items}) == len(items)


@pytest.mark.parametrize("role", list(Role))
def test_a_role_sees_what_the_table_of_rights_gives_it(role: Role):
    wanted = {
        str(item.label)
        for item in navigation.ITEMS
        if item.needs == navigation.EVERYONE
        or (item.needs == navigation.EXPORTER and role is Role.EXPORTER)
        or (item.needs not in ("", navigation.EXPORTER) and role in roles_with(item.needs))
    }
    assert {str(link.label) for link in seen(Person(role))} == wanted


def test_an_exporter_sees_nothing_of_the_desk():
    assert not {"Queue", "Decision log", "Lists"} & {str(link.label) for link in seen(Person(Role.EXPORTER))}


def test_nobody_in_particular_sees_the_public_pages_alone():
    public = {str(item.label) for item in navigation.ITEMS if item.needs == navigation.EVERYONE}
    assert {str(link.label) for link in seen(AnonymousUser())} == public


def test_the_page_shown_and_those_below_it_are_marked():
    here = [str(link.label) for link in seen(Person(Role.OFFICER), reverse("queue") + "x/y/") if link.current]
    assert here == ["Queue"]
    assert not [link for link in seen(Person(Role.OFFICER), "/") if link.current]


def test_the_frame_names_the_authority_and_the_version(settings: Any):
    house = navigation.house()
    assert house.authority is settings.AUTHORITY
    assert house.version == "0.1.0"
    assert house.direction == "ltr"


def test_a_page_that_draws_no_navigation_asks_for_no_rights():
    class Nobody:
        def __getattr__(self, name: str) -> None:
            raise AssertionError(f"{name} was asked")

    request = RequestFactory().get("/")
    request.user = Nobody()
    assert callable(navigation.page(request)["navigation"])
