"""Every page of the access table as each person who gets it, in one window a person, on one committed world."""

import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, ConsoleMessage, Page

from tests.conftest import ROOT
from tests.house.access import PEOPLE, Row, rows
from tests.house.routes import routes
from tests.house.world import World, sessions
from tests.journeys.conftest import NARROW, STANDARD, WIDE

SCREENSHOTS = ROOT / "var" / "screenshots"
# Pictures of every page take as long as all else together: they are made when they are asked for.
PICTURES = "LICET_SCREENSHOTS" in os.environ
WIDTHS = (WIDE, NARROW)
# What a browser keeps as a file instead of showing it, or shows as bare text.
FILES = frozenset(
    {
        "healthz",
        "readyz",
        "ledger:latest",
        "ledger:checkpoint",
        "ledger:key",
        "ledger:verifier",
        "ledger:leaf",
        "ledger:proof",
        "ledger:export",
        "report_csv",
        "document",
        "issued",
        "issued_proof",
        "api_schema",
        "api_applications",
        "api_application",
    }
)
AXE = {"runOnly": {"type": "tag", "values": STANDARD}, "resultTypes": ["violations"]}


def shown() -> list[tuple[Row, str]]:
    """(line, person) of each page that somebody sees, page by page: what they all see alike is then looked at once."""
    seen = [row for row in rows() if row.method == "GET" and row.page not in FILES]
    return [(row, person) for row in seen for person in PEOPLE if row.status[person] == 200]


def address(world: World, row: Row) -> str:
    from django.urls import reverse

    given = world.things[row.thing]
    return str(reverse(row.page, kwargs={name: given[name] for name in routes()[row.page].parameters}))


@dataclass
class Window:
    """One person's window. ``complaints``: what the browser said of the page since it was last asked."""

    page: Page
    complaints: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("console", self._heard)
        self.page.on("requestfailed", self._failed)
        self.page.on("response", self._answered)

    def _heard(self, said: ConsoleMessage) -> None:
        if said.type == "error":
            self.complaints.append(said.text)

    def _failed(self, asked: Any) -> None:
        # The browser gives up what a page was still asking for when it is left: that is no fault of the next one.
        if asked.failure != "net::ERR_ABORTED":
            self.complaints.append(f"{asked.url}: {asked.failure}")

    def _answered(self, response: Any) -> None:
        if response.status >= 400:
            self.complaints.append(f"{response.url}: {response.status}")

    def show(self, url: str) -> int:
        """Open the page and wait until it stands as a reader sees it, fonts included."""
        self.complaints.clear()
        self.page.set_viewport_size(WIDTHS[0])
        answer = self.page.goto(url)
        self.page.evaluate("document.fonts.ready")
        assert answer is not None
        return answer.status


@contextmanager
def windows(browser: Browser, base_url: str, world: World) -> Iterator[dict[str, Window]]:
    """A window for each person, signed in by session."""
    cookies = sessions(world.people)
    opened = {}
    for person in PEOPLE:
        context = browser.new_context(base_url=base_url, viewport=WIDTHS[0], reduced_motion="reduce")
        if person in cookies:
            context.add_cookies([{"name": "sessionid", "value": cookies[person], "url": base_url}])
        opened[person] = Window(context.new_page())
    yield opened
    for window in opened.values():
        window.page.context.close()


@dataclass(frozen=True, slots=True)
class Parts:
    """A page cut as it is looked at: what stands in ``main``, the pieces around it, and ids that stand twice."""

    content: str
    frame: frozenset[str]
    twice: tuple[str, ...]


def parts(page: Page) -> Parts:
    """The page's parts as markup, without the tokens that are others each time."""
    found = page.evaluate(
        """() => {
          const bare = (html) => html.replace(/value="\\w{30,}"/g, "");
          const ids = [...document.querySelectorAll("[id]")].map((each) => each.id);
          const around = [...document.body.children].filter((each) => each.id !== "main");
          const outermost = [document.documentElement, document.body].map((each) => each.cloneNode(false));
          return {
            content: bare(document.querySelector("main").outerHTML),
            frame: [...outermost, document.head, ...around].map((each) => bare(each.outerHTML)),
            twice: ids.filter((id, place) => ids.indexOf(id) < place),
          };
        }"""
    )
    return Parts(found["content"], frozenset(found["frame"]), tuple(found["twice"]))


def faults(page: Page, *, frame_only: bool = False, contrast: bool = True) -> list[str]:
    """What axe finds that is serious or critical, each with its element. Axe is loaded once a page.

    ``frame_only``: all but the content, of a page whose content was looked at in another window.
    ``contrast``: weigh colours too, which takes most of the time.
    """
    if not page.evaluate("'axe' in window"):
        page.evaluate(Axe().axe_script)
    where = {"exclude": [["main"]]} if frame_only else {"include": [["html"]]}
    how = AXE if contrast else AXE | {"rules": {"color-contrast": {"enabled": False}}}
    violations = page.evaluate("([where, how]) => axe.run(where, how).then(found => found.violations)", [where, how])
    return [
        f"{fault['id']} ({fault['impact']}): {node['html'][:200]}"
        for fault in violations
        if fault["impact"] in ("serious", "critical")
        for node in fault["nodes"]
    ]


def shoot(page: Page, row: Row, person: str, width: int) -> Path:
    """Write the picture of the whole page below ``var/screenshots`` and say where."""
    name = re.sub(r"\W+", "-", row.page) + ("" if row.thing == "-" else f".{row.thing}")
    path = SCREENSHOTS / person / f"{name}-{width}.png"
    page.screenshot(path=path, full_page=True)
    return path
