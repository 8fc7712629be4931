"""Blocks with a body."""

from typing import Any

import pytest
from django.template import Context, Template, TemplateSyntaxError

from licensing.web.listing import Column

COLUMNS = (Column("case", "Case", heads_row=True), Column("value", "Value", numeric=True))


def draw(text: str, **values: Any) -> str:
    return Template(text).render(Context(values))


def test_a_block_draws_its_body_and_only_its_parameters():
    html = draw(
        '{% component "card" title=heading %}<p>{{ inside }}</p>{% endcomponent %}',
        heading="A & B",
        inside="x",
        id="leaks",
    )
    assert "A &amp; B" in html
    assert "<p>x</p>" in html
    assert "leaks" not in html


def test_a_parameter_without_a_name_is_refused():
    with pytest.raises(TemplateSyntaxError, match="key=value"):
        Template('{% component "card" "Parties" %}{% endcomponent %}')


def test_a_cell_knows_its_column():
    html = draw(
        '{% component "table" caption="Cases" columns=columns %}<tr role="row">'
        '{% cell "case" %}{{ it }}{% endcell %}{% cell "value" %}1{% endcell %}</tr>{% endcomponent %}',
        columns=COLUMNS,
        it="<1>",
    )
    assert '<th role="rowheader" class="licet-cell" data-label="Case" scope="row"><div>&lt;1&gt;</div></th>' in html
    assert '<td role="cell" class="licet-cell licet-cell--number" data-label="Value"><div>1</div></td>' in html


def test_a_cell_of_no_column_is_refused():
    with pytest.raises(TemplateSyntaxError, match="no column “lane”"):
        draw('{% component "table" columns=columns %}{% cell "lane" %}{% endcell %}{% endcomponent %}', columns=COLUMNS)


def test_a_cell_of_an_inner_table_knows_the_inner_columns():
    html = draw(
        '{% component "table" caption="a" columns=columns %}<tr role="row">{% cell "case" %}'
        '{% component "table" caption="b" columns=inner %}{% cell "x" %}{% endcell %}{% endcomponent %}'
        '{% endcell %}{% cell "value" %}{% endcell %}</tr>{% endcomponent %}',
        columns=COLUMNS,
        inner=(Column("x", "Inner"),),
    )
    assert 'data-label="Inner"' in html
    assert 'data-label="Value"' in html


def test_a_row_can_be_changed_where_it_has_an_address():
    html = draw(
        '{% component "summary_list" %}{% row "Country" url %}NO{% endrow %}'
        '{% row "Kind" %}x{% endrow %}{% endcomponent %}',
        url="/p/?a=1&b=2",
    )
    assert html.count("<a ") == 1
    assert '<a href="/p/?a=1&amp;b=2">Change<span class="usa-sr-only"> Country</span></a>' in html
