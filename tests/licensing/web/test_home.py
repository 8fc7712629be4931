"""The public front page and the page on accessibility."""

from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory

from licensing.web.home import accessibility, home


@pytest.mark.parametrize("view", [home, accessibility])
def test_everyone_may_read_it_and_it_names_the_authority(view: Callable[[HttpRequest], HttpResponse], settings: Any):
    request = RequestFactory().get("/")
    request.user = AnonymousUser()
    response = view(request)
    assert response.status_code == 200
    assert settings.AUTHORITY.name in response.content.decode()
    assert view.login_required is False  # type: ignore[attr-defined]


@pytest.mark.parametrize(("demo", "times"), [(True, 1), (False, 0)])
def test_a_demonstration_says_so_on_every_page(settings: Any, demo: bool, times: int):
    settings.DEMO = demo
    request = RequestFactory().get("/")
    request.user = AnonymousUser()
    assert home(request).content.decode().count("licet-demo") == times


def test_it_only_reads():
    request = RequestFactory().post("/")
    request.user = AnonymousUser()
    assert home(request).status_code == 405
