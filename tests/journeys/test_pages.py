"""Each page that the access table shows somebody, at both widths: axe, nothing sideways, nothing the browser minds.

A page with a fault is pictured in ``var/screenshots``; with ``LICET_SCREENSHOTS`` set, every page is.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from tests.house.access import Row, rows
from tests.house.world import World, build, stores
from tests.journeys.conftest import sideways
from tests.journeys.pages import FILES, PICTURES, WIDTHS, Window, address, faults, parts, shoot, shown, windows


@pytest.fixture(scope="module", autouse=True)
def _own_stores(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """The world is one for the module, and so are its stores."""
    with stores(tmp_path_factory.mktemp("world")):
        yield


@pytest.fixture(scope="module")
def world(django_db_setup: None, django_db_blocker: Any, _own_stores: None) -> Iterator[World]:
    """Committed, so that a server in another thread sees it; afterwards the tables are emptied."""
    from django.utils import timezone

    from tests.database import _empty_as_owner

    with django_db_blocker.unblock():
        yield build(at=timezone.now())
        _empty_as_owner(None)


@pytest.fixture(scope="module")
def opened(world: World, browser: Browser) -> Iterator[dict[str, Window]]:
    from pytest_django.live_server_helper import LiveServer

    server = LiveServer("localhost")
    with windows(browser, server.url, world) as opened:
        yield opened
    server.stop()


@pytest.fixture(scope="module")
def seen() -> set[str]:
    """Contents, and pieces of the frame, in which nothing was found."""
    return set()


@pytest.mark.parametrize(("row", "person"), shown(), ids=str)
def test_page(opened: dict[str, Window], seen: set[str], world: World, row: Row, person: str):
    """What many people see alike is looked at once: the content of a page, and each piece of the frame around it."""
    window = opened[person]
    assert window.show(address(world, row)) == 200
    here = parts(window.page)
    assert here.twice == (), "ids that stand twice"
    again, framed = here.content in seen, here.frame <= seen
    for size in WIDTHS:
        window.page.set_viewport_size(size)
        # Colours are the same at every width.
        found = [] if again and framed else faults(window.page, frame_only=again, contrast=size is WIDTHS[0])
        wide = sideways(window.page)
        # What was looked at in another window needs no second picture.
        picture = shoot(window.page, row, person, size["width"]) if found or wide or (PICTURES and not again) else ""
        assert found == [], picture
        assert wide == "", picture
    assert window.complaints == []
    seen |= {here.content, *here.frame}


@pytest.mark.parametrize("spoiled", ["main", "header"])
def test_a_fault_would_be_found(opened: dict[str, Window], spoiled: str):
    """A picture without words, in the content and in the frame."""
    page = opened["nobody"].page
    page.goto("/")
    assert faults(page) == []
    page.evaluate("where => document.querySelector(where).insertAdjacentHTML('beforeend', '<img src>')", spoiled)
    assert any(fault.startswith("image-alt (critical)") for fault in faults(page))
    assert bool(faults(page, frame_only=True)) == (spoiled == "header")


def test_a_new_piece_of_the_frame_and_an_id_that_stands_twice_are_noticed(opened: dict[str, Window]):
    page = opened["nobody"].page
    page.goto("/")
    before = parts(page)
    page.evaluate("document.querySelector('header').insertAdjacentHTML('beforeend', '<p id=main>New</p>')")
    after = parts(page)
    assert (before.twice, after.twice) == ((), ("main",))
    assert len(after.frame - before.frame) == 1
    assert after.content == before.content


def test_files_are_no_pages(opened: dict[str, Window], world: World):
    """A page that stood among the files would be looked at by nobody."""
    for row in rows():
        if row.page in FILES and row.status["alice"] == 200 and row.method == "GET":
            answer = opened["alice"].page.request.get(address(world, row))
            assert answer.status == 200, row
            assert not answer.headers["content-type"].startswith("text/html"), row


def test_a_picture_is_not_empty(opened: dict[str, Window], world: World):
    row = next(row for row in rows() if row.page == "home")
    opened["nobody"].show(address(world, row))
    assert Path(shoot(opened["nobody"].page, row, "nobody", 1280)).stat().st_size > 10_000


def test_complaints_are_heard(opened: dict[str, Window]):
    """An error, a style that the policy forbids, and a picture that is not there."""
    window = opened["nobody"]
    window.show("/")
    window.page.evaluate(
        """() => new Promise((done) => {
          setTimeout(() => { throw new Error("broken on purpose"); });
          document.body.insertAdjacentHTML("beforeend", "<p style='color: red'></p><img src='/none.png' alt=''>");
          document.querySelector("img[src='/none.png']").onerror = done;
        })"""
    )
    said = "\n".join(window.complaints)
    assert "broken on purpose" in said
    assert "Content Security Policy" in said
    assert "/none.png: 404" in said
