"""A ruleset that the suite writes out once is written out whole."""

from hashlib import sha256
from types import SimpleNamespace
from typing import Any

import pytest

from tests.kept import by_fingerprint


def test_each_ruleset_is_written_out_once_and_none_for_another():
    asked: list[str] = []

    def write(rules: Any) -> str:
        asked.append(rules.fingerprint)
        return f"text of {rules.fingerprint}"

    text = by_fingerprint(write)
    first, other = SimpleNamespace(fingerprint="a"), SimpleNamespace(fingerprint="b")
    assert [text(first), text(other), text(first)] == ["text of a", "text of b", "text of a"]
    assert asked == ["a", "b"]


@pytest.mark.django_db
def test_what_is_kept_is_what_the_fingerprint_is_of(in_review: Any):
    from licensing.models import Ruleset

    kept = Ruleset.objects.get()
    assert sha256(kept.frozen.encode()).hexdigest() == kept.fingerprint
