"""What each test would write out anew and find the same: the text of a ruleset, a megabyte from the same cards.

Every test begins with an empty database, where the first screening keeps its ruleset. Its text goes by its fingerprint,
so a process of the suite writes each out once; that it is the right text is asked in tests/house/test_kept.py.
"""

from collections.abc import Callable, Iterator
from typing import Any

import pytest


@pytest.fixture(scope="session")
def rulesets_written_once() -> Iterator[None]:
    from licensing.steps import screen

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(screen, "_frozen", by_fingerprint(screen._frozen))
        yield


def by_fingerprint(write: Callable[[Any], str]) -> Callable[[Any], str]:
    """``write``, which is asked once for each fingerprint."""
    written: dict[str, str] = {}

    def text(rules: Any) -> str:
        if rules.fingerprint not in written:
            written[rules.fingerprint] = write(rules)
        return written[rules.fingerprint]

    return text
