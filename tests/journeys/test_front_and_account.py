"""The front page, signing in and out, and the pages of one's account, in a real browser at both widths."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.cast import PASSWORD
from tests.journeys.conftest import NARROW, WIDE, faults, sideways

OPEN = ("/", "/accessibility/", "/accounts/login/", "/accounts/password/reset/", "/accounts/signup/", "/no-such-page/")
MINE = ("/accounts/password/change/", "/accounts/logout/")


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["1280", "375"])
def test_every_page_is_accessible_and_has_one_heading(open_as: Callable[..., Page], chen: Any, size: dict[str, int]):
    chen.set_password(PASSWORD)
    chen.save()
    for person, addresses in ((None, OPEN), (chen, MINE)):
        page = open_as(person, size)
        for address in addresses:
            page.goto(address)
            expect(page.locator("h1")).to_have_count(1)
            assert (address, faults(page), sideways(page)) == (address, [], "")


def test_a_person_signs_in_by_keyboard_and_out_again(open_as: Callable[..., Page], chen: Any):
    chen.set_password(PASSWORD)
    chen.save()
    page = open_as()
    page.goto("/accounts/login/")
    page.get_by_label("E-mail address").focus()
    page.keyboard.type(chen.email)
    page.get_by_label("Password").focus()
    page.keyboard.type("not the password")
    page.keyboard.press("Enter")
    expect(page.locator(".licet-errors")).to_be_focused()
    expect(page).to_have_title("Error: Sign in – Nordmark ELA – Licet")
    assert faults(page) == []
    page.get_by_label("Password").fill(PASSWORD)
    page.keyboard.press("Enter")
    expect(page.locator(".licet-header__who")).to_contain_text("Chen")
    page.get_by_role("button", name="Sign out").click()
    expect(page.get_by_role("link", name="Sign in", exact=True)).to_be_visible()


def test_the_skip_link_is_the_first_stop_and_leads_to_the_content(open_as: Callable[..., Page]):
    page = open_as()
    page.goto("/")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the content")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#main")).to_be_focused()
