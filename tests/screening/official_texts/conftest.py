from collections.abc import Iterator

import pytest

from tests.screening.official_texts.sample import small_cards


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    with small_cards(monkeypatch):
        yield
