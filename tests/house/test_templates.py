"""Every template can be read, leads only to addresses that are there, and says nothing that cannot be translated."""

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from django.template.loader import get_template

from tests.house.routes import routes
from tests.house.tracked import text, tracked

TEMPLATES = [path for path in tracked() if path.parts[0] == "templates"]
# What is the same in every language: (end of the path, words).
THE_SAME_EVERYWHERE = {
    ("applications/application/paper.html", "PDF"): "a file format",
    ("transparency/report.html", "CSV"): "a file format",
    ("base.html", "Licet"): "the product's name",
}
# Parameters of components that a person reads or hears.
SPOKEN = (
    "title",
    "lead",
    "label",
    "text",
    "caption",
    "action",
    "unit",
    "kicker",
    "list_title",
    "limit",
    "types",
    "consequences",
)
ATTRIBUTES = ("title", "alt", "aria-label", "placeholder")
CODE = {"script", "style", "code", "pre"}
VOID = {"meta", "link", "input", "br", "img", "hr", "use"}


@pytest.mark.parametrize("path", TEMPLATES, ids=str)
def test_it_compiles(path: Path):
    get_template(str(path.relative_to("templates")))


@pytest.mark.parametrize("path", TEMPLATES, ids=str)
def test_it_leads_to_addresses_that_are_there(path: Path):
    named = re.findall(r"""{%\s*url\s+["']([\w:]+)["']""", text(path))
    assert set(named) <= set(routes())


@pytest.mark.parametrize("path", TEMPLATES, ids=str)
def test_its_words_are_translated(path: Path):
    assert [words for words in untranslated(text(path)) if not _excused(path, words)] == []


def test_no_excuse_outlives_its_need():
    unused = [
        (name, words)
        for name, words in THE_SAME_EVERYWHERE
        if words not in untranslated(text(Path("templates") / name))
    ]
    assert unused == []


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("<p>{% translate 'Said' %}</p>", []),
        ("<p>{% blocktranslate %}Said {{ x }}{% endblocktranslate %}</p>", []),
        ("<p>Said</p>", ["Said"]),
        ("<p>{% if x %}Said{% endif %}</p>", ["Said"]),
        ('<a title="Said" href="/said">{{ x }}</a>', ["Said"]),
        ("""<a aria-label="{% translate "Said" %}">{{ x }}</a>""", []),
        ('{% component "alert" title="Said" tone="info" %}{% endcomponent %}', ["Said"]),
        ('{% component "alert" title=_("Said") tone="info" %}{% endcomponent %}', []),
        ("{% comment %} Said {% endcomment %}{# Said #}", []),
        ('<code translate="no">python</code>', []),
    ],
)
def test_bare_words_are_found(source: str, found: list[str]):
    assert untranslated(source) == found


def untranslated(source: str) -> list[str]:
    """Words of a template that stand there as they are: between tags, in attributes, in parameters of components."""
    bare = re.sub(r"{%\s*comment\b.*?{%\s*endcomment\s*%}|{#.*?#}", "", source, flags=re.S)
    parameters = [
        value
        for tag in re.findall(r"{%\s*(?:component|include)\b.*?%}", bare, flags=re.S)
        for value in re.findall(rf'\b(?:{"|".join(SPOKEN)})="([^"]*)"', tag)
    ]
    bare = re.sub(r"{%\s*block \w+_class\s*%}.*?{%\s*endblock.*?%}", "", bare)  # inside class=""
    bare = re.sub(r"{%\s*blocktranslate\b.*?{%\s*endblocktranslate\s*%}", "", bare, flags=re.S)
    words = _Words()
    words.feed(re.sub(r"{%.*?%}|{{.*?}}", "", bare, flags=re.S))
    words.close()
    found = [said.strip(" –·,()") for said in [*parameters, *words.found]]
    return [said for said in found if re.search(r"[^\W\d_]", said)]


class _Words(HTMLParser):
    """Text and spoken attributes, but what is marked ``translate="no"``."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self._open: list[tuple[str, bool]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        data = values.get("translate") == "no" or tag in CODE or self._data
        if not data:
            self.found += [" ".join((values[name] or "").split()) for name in ATTRIBUTES if name in values]
        if tag not in VOID:
            self._open.append((tag, data))

    def handle_endtag(self, tag: str) -> None:
        if any(tag == name for name, _ in self._open):
            while self._open.pop()[0] != tag:
                pass

    def handle_data(self, data: str) -> None:
        if not self._data:
            self.found.append(" ".join(data.split()))

    @property
    def _data(self) -> bool:
        return bool(self._open) and self._open[-1][1]


def _excused(path: Path, words: str) -> bool:
    return (path.relative_to("templates").as_posix(), words) in THE_SAME_EVERYWHERE
