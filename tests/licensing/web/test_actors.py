from types import SimpleNamespace
from typing import Any

import pytest
from django.template import Context, Template

from licensing.web.actors import names_of


@pytest.mark.django_db
def test_actors_are_named_and_unknown_ones_stay_what_they_are(bola: Any) -> None:
    named = names_of([bola.actor, "system:screening", "user:4711", "system:elsewhere"])
    assert named == {
        bola.actor: "Bola",
        "system:screening": "the screening service",
        "user:4711": "user:4711",
        "system:elsewhere": "system:elsewhere",
    }


@pytest.mark.django_db
def test_a_page_says_the_name_beside_what_the_log_keeps_and_asks_once(
    bola: Any, django_assert_num_queries: Any
) -> None:
    page = Template("{% for by in actors %}<li>{% actor by %}</li>{% endfor %}")
    with django_assert_num_queries(2):
        shown = page.render(Context({"actors": [bola.actor, bola.actor, "user:4711", "system:intake"]}))
    with django_assert_num_queries(1):
        Template("{% name_actors rows %}{% for row, more in rows %}{% actor row.by %}{% endfor %}").render(
            Context({"rows": [(SimpleNamespace(by=by), 0) for by in (bola.actor, "user:4711", "user:4712")]})
        )
    first, again, unknown, service = shown.replace("</li>", "").split("<li>")[1:]
    assert first == again
    assert ">Bola</bdi>" in first
    assert bola.actor in first
    assert unknown.count("user:4711") == 1
    assert "the list service" in service
