"""Which tests go to one process when several run beside each other, and which begin first."""

from typing import Any

import pytest
from xdist.scheduler import LoadScopeScheduling

PAGES = "tests/journeys/test_pages.py::test_page["
# What takes longest begins first, so that no process is left with it when the others have done.
LONG = (
    "tests/faults/",
    "tests/journeys/test_journey.py",
    "tests/licensing/test_demo.py",
    "tests/licensing/test_replay.py",
    "tests/house/test_access.py",
    "tests/licensing/documents/",
    "tests/screening/lists/",
    "tests/licensing/",
)


def together(nodeid: str) -> str:
    """The name of what goes to one process: a file; of the journeys, which are long, a test or all people of a page."""
    if nodeid.startswith(PAGES):
        return nodeid.rpartition("-")[0]
    return nodeid if nodeid.startswith("tests/journeys/") else nodeid.partition("::")[0]


def place(nodeid: str) -> int:
    return next((place for place, path in enumerate(LONG) if nodeid.startswith(path)), len(LONG))


class Pieces(LoadScopeScheduling):
    def _split_scope(self, nodeid: str) -> str:
        return together(nodeid)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    items.sort(key=lambda item: place(item.nodeid))


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Pieces:
    """Pieces in the order of the collection: with every process the journeys' world is then built once."""
    config.option.loadscopereorder = False
    return Pieces(config, log)
