"""Blocks with a body: ``{% component %}``, and the ``{% cell %}`` and ``{% row %}`` that stand inside some of them."""

from django import template
from django.template import Context, NodeList
from django.template.base import FilterExpression, Node, Parser, Token, token_kwargs
from django.template.loader import get_template
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext

# What a block may see of the page around it, besides the parameters it is given.
_SHARED = ("request", "csrf_token", "user")


def _body(parser: Parser, end: str) -> NodeList:
    body = parser.parse((end,))
    parser.delete_first_token()
    return body


class Component(Node):
    """Draws ``components/<name>.html`` with its parameters and, as ``slot``, what stands between the tags."""

    def __init__(self, name: str, parameters: dict[str, FilterExpression], body: NodeList) -> None:
        self.name, self.parameters, self.body = name, parameters, body

    def render(self, context: Context) -> SafeString:
        values = {key: value.resolve(context) for key, value in self.parameters.items()}
        with context.push(**{f"_{self.name}": values}):
            slot = self.body.render(context)
        inner = {key: context.get(key) for key in _SHARED} | values | {"slot": slot}
        drawn: SafeString = get_template(f"components/{self.name}.html").template.render(context.new(inner))
        return drawn


def component(parser: Parser, token: Token) -> Node:
    """``{% component "card" title=… %}…{% endcomponent %}``: only named parameters reach the block."""
    _, quoted, *bits = token.split_contents()
    parameters = token_kwargs(bits, parser)
    if bits:
        raise template.TemplateSyntaxError(f"component: parameters are key=value, not “{bits[0]}”.")
    return Component(quoted.strip("\"'"), parameters, _body(parser, "endcomponent"))


class Cell(Node):
    """A cell that knows its column: on a narrow screen the column's label stands before the value."""

    def __init__(self, key: FilterExpression, body: NodeList) -> None:
        self.key, self.body = key, body

    def render(self, context: Context) -> SafeString:
        key = self.key.resolve(context)
        column = next((column for column in context["_table"]["columns"] if column.key == key), None)
        if column is None:
            raise template.TemplateSyntaxError(f"cell: the table has no column “{key}”.")
        return format_html(
            '<{0} role="{1}" class="licet-cell{2}" data-label="{3}"{4}><div>{5}</div></{0}>',
            "th" if column.heads_row else "td",
            "rowheader" if column.heads_row else "cell",
            " licet-cell--number" if column.numeric else "",
            column.label,
            SafeString(' scope="row"' if column.heads_row else ""),
            SafeString(self.body.render(context)),
        )


def cell(parser: Parser, token: Token) -> Node:
    """``{% cell "lane" %}{% lane case.lane %}{% endcell %}`` inside ``{% component "table" … %}``."""
    _, key = token.split_contents()
    return Cell(parser.compile_filter(key), _body(parser, "endcell"))


class Row(Node):
    """A label and its value in a summary list, with the link that changes it."""

    def __init__(self, label: FilterExpression, url: FilterExpression | None, body: NodeList) -> None:
        self.label, self.url, self.body = label, url, body

    def render(self, context: Context) -> SafeString:
        label = self.label.resolve(context)
        url = self.url.resolve(context) if self.url else ""
        return format_html(
            '<div class="licet-summary__row"><dt>{}</dt><dd>{}</dd>{}</div>',
            label,
            SafeString(self.body.render(context)),
            _change(url, label) if url else "",
        )


def _change(url: str, label: str) -> SafeString:
    return format_html(
        '<dd class="licet-summary__change"><a href="{}">{}<span class="usa-sr-only"> {}</span></a></dd>',
        url,
        gettext("Change"),
        label,
    )


def row(parser: Parser, token: Token) -> Node:
    """``{% row _("Country") change_url %}{% country code %}{% endrow %}``; without an address nothing changes."""
    _, label, *url = token.split_contents()
    address = parser.compile_filter(url[0]) if url else None
    return Row(parser.compile_filter(label), address, _body(parser, "endrow"))
