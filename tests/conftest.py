"""The suite's servers and its one cast.

Tests run as the web role on a private PostgreSQL: the owner creates and migrates, and after a test that really
commits the owner empties the tables again. Under xdist the controller is the supervisor of the servers.
"""

import os
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

ROOT = Path(__file__).resolve().parent.parent

# A busy machine is no fault of what is tested: nothing here is judged by the clock on the wall.
settings.register_profile(
    "without_a_clock", parent=settings.default, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("without_a_clock")

pytest_plugins = ["tests.beside", "tests.kept", "tests.database", "tests.cast", "tests.casework"]


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """The folder of real lists and tables; a test that asks for it is skipped where it is absent."""
    folder = Path(os.environ.get("LICET_SHARED_DATA", ROOT.parent / "shared" / "data"))
    if not folder.is_dir():
        pytest.skip(f"real lists and tables are not here ({folder.name}); set LICET_SHARED_DATA")
    return folder


@pytest.fixture(autouse=True)
def _own_stores(settings: Any, tmp_path: Path) -> None:
    """Each test has its own document store, edition store and shelf."""
    settings.SHELF = tmp_path / "shelf"
    settings.DOCUMENT_STORE = tmp_path / "documents"
    stores = {**settings.STORAGES}
    for alias in ("default", "documents", "editions"):
        stores[alias] = {**stores[alias], "OPTIONS": {"location": tmp_path / alias}}
    settings.STORAGES = stores
