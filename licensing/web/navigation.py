"""What the frame of every page shows: whose house it is, and where this person can go."""

import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import get_language_bidi
from django.utils.translation import gettext_lazy as _

EVERYONE = ""
EXPORTER = "exporter"


@dataclass(frozen=True, slots=True)
class Item:
    """One way to go. ``needs``: a permission of ``licensing.permissions``, or EVERYONE or EXPORTER."""

    label: str | Promise
    url_name: str
    needs: str


ITEMS: tuple[Item, ...] = (
    Item(_("My applications"), "applications", EXPORTER),
    Item(_("Queue"), "queue", "licensing.view_case"),
    Item(_("Lists"), "lists", "screening.view_edition"),
    Item(_("Parked work"), "parked_jobs", "licensing.view_parked_job"),
    Item(_("Decision log"), "ledger:log", "ledger.view_entry"),
    Item(_("Rules"), "rules", EVERYONE),
    Item(_("Transparency report"), "report_years", EVERYONE),
)

# The foot of every page: ways to check us, open to everyone.
FOOT: tuple[Item, ...] = (
    Item(_("Transparency report"), "report_years", EVERYONE),
    Item(_("The rules"), "rules", EVERYONE),
    Item(_("Check a document"), "verify_document", EVERYONE),
    Item(_("Check the decision log"), "ledger:checkpoints", EVERYONE),
    Item(_("API"), "api_docs", EVERYONE),
    Item(_("Accessibility"), "accessibility", EVERYONE),
)


@dataclass(frozen=True, slots=True)
class Link:
    """An item as this person sees it. ``current``: the page shown is this one, or lies below it."""

    label: str | Promise
    url: str
    current: bool


def _may(request: HttpRequest, needs: str) -> bool:
    user = getattr(request, "user", None)
    if needs == EVERYONE:
        return True
    if user is None or not user.is_authenticated:
        return False
    if needs == EXPORTER:
        return not user.has_perm("licensing.view_case")  # every role of the authority's staff has it
    return bool(user.has_perm(needs))


def links(request: HttpRequest) -> list[Link]:
    """The items this person may use, in the table's order."""
    mine = {reverse(item.url_name): item for item in ITEMS if _may(request, item.needs)}
    # The parked work lies below the queue's address: the longest address that fits is where one is.
    current = max((url for url in mine if request.path.startswith(url)), key=len, default="")
    return [Link(item.label, url, url == current) for url, item in mine.items()]


def foot_links() -> list[Link]:
    """The links at the foot of a page, the same for everyone."""
    return [Link(item.label, reverse(item.url_name), False) for item in FOOT]


@cache
def version() -> str:
    """The version of the running code, from its ``pyproject.toml``."""
    pyproject = Path(settings.BASE_DIR) / "pyproject.toml"
    found: str = tomllib.loads(pyproject.read_text("utf-8"))["project"]["version"]
    return found


@dataclass(frozen=True, slots=True)
class House:
    """What the frame says of the installation; it asks no database, so that an error page can show it."""

    authority: Any
    demo: bool
    version: str
    direction: str


def house() -> House:
    """The authority, whether this is a demonstration, the version, and the direction of the language."""
    return House(settings.AUTHORITY, settings.DEMO, version(), "rtl" if get_language_bidi() else "ltr")


def page(request: HttpRequest) -> dict[str, Any]:
    """Context processor. The navigation is only asked for where a page draws it: its rights cost a query."""
    navigation: Callable[[], list[Link]] = lambda: links(request)  # noqa: E731
    return {"authority": settings.AUTHORITY, "navigation": navigation}
