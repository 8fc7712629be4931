"""What is kept nowhere: an answer to whoever sent a session or a token, and the one that gives a session out."""

import pytest
from django.http import HttpResponse
from django.test import RequestFactory

from licensing.web.caching import KeptNowhere


def _answer(response: HttpResponse | None = None, cookie: str = "", **headers: str) -> HttpResponse:
    request = RequestFactory().get("/", headers=headers)
    if cookie:
        request.COOKIES[cookie] = "x"
    return KeptNowhere(lambda request: response or HttpResponse("a page"))(request)


def test_a_session_is_kept_nowhere():
    assert _answer(cookie="sessionid")["Cache-Control"] == "private, no-store"


def test_a_token_is_kept_nowhere():
    assert _answer(Authorization="Bearer licet_x")["Cache-Control"] == "private, no-store"


def test_the_answer_that_signs_in_is_kept_nowhere():
    response = HttpResponse("welcome")
    response.set_cookie("sessionid", "x")
    assert _answer(response)["Cache-Control"] == "private, no-store"


def test_a_view_that_allowed_caching_is_overruled():
    response = HttpResponse("a page")
    response["Cache-Control"] = "public, max-age=600"
    kept = set(_answer(response, cookie="sessionid")["Cache-Control"].split(", "))
    assert {"private", "no-store"} <= kept
    assert "public" not in kept


@pytest.mark.parametrize("cookie", ["", "csrftoken"])
def test_the_public_may_keep_what_everybody_sees(cookie: str):
    answer = _answer(cookie=cookie)
    assert "Cache-Control" not in answer
    assert answer["Vary"] == "Cookie, Authorization"
