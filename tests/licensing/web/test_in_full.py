import pytest
from django.template import Context, Template
from django.utils import translation

from licensing.web.in_full import in_full

EU = "European Union consolidated list of financial sanctions (eu-fsf)"


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("KZ", "Kazakhstan (KZ)"),
        ("KZ, RU", "Kazakhstan (KZ), Russia (RU)"),
        ("QQ", "QQ"),
        ("Raised by 2 %: country KZ on both sides.", "Raised by 2 %: country Kazakhstan (KZ) on both sides."),
        ("a country other than KZ, RU", "a country other than Kazakhstan (KZ), Russia (RU)"),
        ("place of diversion TR", "place of diversion Türkiye (TR)"),
        ("BY Decision 2012/642/CFSP", "Belarus (BY) Decision 2012/642/CFSP"),
        ("BY, Human Rights Council resolution 20/13", "Belarus (BY), Human Rights Council resolution 20/13"),
        ("list eu-fsf", f"list {EU}"),
        ("“Zelmyra LLC”: 99 % with entry EU.9002.22 of eu-fsf", f"“Zelmyra LLC”: 99 % with entry EU.9002.22 of {EU}"),
    ],
)
def test_a_code_stands_behind_what_it_stands_for(written: str, shown: str) -> None:
    assert in_full(written) == shown


@pytest.mark.parametrize(
    "text",
    [
        "Listed cyber-surveillance item (IT-01)",
        "The ICT and IT systems of the buyer",
        "A SIM unit IN stock, NO returns",
        "EU Regulation 2021/821",
        "IT Systems of the buyer",
        "https://example.org/eu-fsf-archive",
        EU,
        "",
    ],
)
def test_what_only_looks_like_a_code_stays(text: str) -> None:
    assert in_full(text) == text


def test_the_country_is_named_in_the_readers_language() -> None:
    with translation.override("de"):
        assert in_full("KZ") == "Kasachstan (KZ)"


def test_a_page_escapes_what_it_shows() -> None:
    shown = Template("{{ text|in_full }}").render(Context({"text": "<b>country KZ</b>"}))
    assert shown == "&lt;b&gt;country Kazakhstan (KZ)&lt;/b&gt;"
