"""The language that shows what nobody translated."""

import pytest
from django.utils.translation import gettext, gettext_lazy, ngettext, override, pgettext

from licensing import pseudo


@pytest.fixture(autouse=True)
def _pseudo():
    with override(pseudo.install()):
        yield


def test_a_message_is_accented_and_bracketed():
    assert gettext("Save and continue") == "⟦Šåvë åñd çøñţîñûë⟧"


@pytest.mark.parametrize(
    ("message", "reads"),
    [
        ("%(count)s rows", "⟦%(count)s řøwš⟧"),
        ("{name} is late", "⟦{name} îš låţë⟧"),
        ('<a href="/x">Send</a>', '⟦<a href="/x">Šëñd</a>⟧'),
        ("A &amp; B", "⟦Å &amp; B⟧"),
        ("100 %% sure", "⟦100 %% šûřë⟧"),
        ("  ", "  "),
    ],
)
def test_what_code_puts_in_or_browsers_read_passes_untouched(message: str, reads: str):
    assert pseudo.accent(message) == reads


def test_the_context_of_a_message_does_not_show():
    assert pgettext("severity", "High") == "⟦Hîĝh⟧"


def test_one_and_many():
    assert ngettext("%(n)s day", "%(n)s days", 1) % {"n": 1} == "⟦1 dåý⟧"
    assert ngettext("%(n)s day", "%(n)s days", 2) % {"n": 2} == "⟦2 dåýš⟧"


def test_lazy_messages_follow_and_the_language_ends_with_its_block():
    label = gettext_lazy("Lane")
    assert str(label) == "⟦Ļåñë⟧"
    with override("en"):
        assert str(label) == "Lane"
