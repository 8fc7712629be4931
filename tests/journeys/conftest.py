"""Journeys in a real browser: Debian's Chromium under Playwright.

A run of their own: Playwright keeps an event loop in the thread of the tests. Each process of it has its own browser,
server and database.

A machine without Chromium skips them and says so; with ``CI=true`` that is an error.
"""

import os
import shutil
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
WIDE, NARROW = {"width": 1280, "height": 900}, {"width": 375, "height": 720}
STANDARD = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]


@pytest.fixture(scope="session")
def chromium() -> str:
    """The browser's path. Chromium is a package of the system (Debian: chromium), not of Python."""
    found = shutil.which("chromium") or shutil.which("chromium-browser")
    if found is None:
        say = pytest.fail if os.environ.get("CI") == "true" else pytest.skip
        say("Chromium is not on this machine; install the package chromium to run the journeys")
    return found


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any], chromium: str) -> dict[str, Any]:
    return {**browser_type_launch_args, "executable_path": chromium, "args": list(FLAGS)}


@pytest.fixture(scope="session", autouse=True)
def _database_beside_the_browsers_loop() -> Iterator[None]:
    """Playwright keeps an event loop in this thread, under which Django refuses its database. Here alone it may."""
    before = os.environ.get("DJANGO_ALLOW_ASYNC_UNSAFE")
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    yield
    if before is None:
        del os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"]
    else:
        os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = before


@pytest.fixture
def open_as(browser: Browser, live_server: Any) -> Iterator[Callable[..., Page]]:
    """Open a window as a person: ``open_as(bola)``, ``open_as(None, NARROW)``, ``open_as(bola, scripts=False)``.

    The person is signed in by session, without the sign-in page. Whatever the browser complains of in any window
    (a script that threw, a style that the Content-Security-Policy dropped) fails the test when it ends.
    """
    contexts, complaints = [], []

    def opened(user: Any = None, size: dict[str, int] | None = None, *, scripts: bool = True) -> Page:
        context = browser.new_context(base_url=live_server.url, viewport=size or WIDE, java_script_enabled=scripts)
        contexts.append(context)
        if user is not None:
            context.add_cookies([{"name": "sessionid", "value": _session(user), "url": live_server.url}])
        page = context.new_page()
        page.on("pageerror", lambda error: complaints.append(f"{page.url}: {error}"))
        page.on("console", lambda said: complaints.append(f"{page.url}: {said.text}") if _wrong(said) else None)
        return page

    yield opened
    for context in contexts:
        context.close()
    assert complaints == []


def _wrong(said: Any) -> bool:
    """An error in the console, but not the browser's own line about a status of 4xx: tests ask for those."""
    return said.type == "error" and "the server responded with a status of" not in said.text


def _session(user: Any) -> str:
    from django.test import Client

    client = Client()
    client.force_login(user)
    return str(client.cookies["sessionid"].value)


def faults(page: Page) -> list[str]:
    """What axe finds on the page as it stands that is serious or critical, each with the element it is about."""
    found = Axe().run(page, options={"runOnly": {"type": "tag", "values": STANDARD}})
    return [
        f"{fault['id']} ({fault['impact']}): {node['html'][:200]}"
        for fault in found.response["violations"]
        if fault["impact"] in ("serious", "critical")
        for node in fault["nodes"]
    ]


def sideways(page: Page) -> str:
    """The elements that reach beyond the window, "" when the page cannot be scrolled sideways."""
    return str(
        page.evaluate(
            """() => {
              const root = document.documentElement, width = root.clientWidth;
              if (root.scrollWidth <= width) return "";
              return `${root.scrollWidth} px: ` + [...document.querySelectorAll("body *")]
                .filter((e) => { const b = e.getBoundingClientRect(); return b.right > width + 1 || b.left < -1; })
                .slice(0, 5).map((e) => e.outerHTML.slice(0, 120)).join(" | ");
            }"""
        )
    )
