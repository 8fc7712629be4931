"""The template tags of every page: values that carry their unit, statuses with word and icon, and blocks.

Registered as a builtin by the settings, so no template loads it. ``/style/`` shows each of them.
"""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Any
from urllib.parse import urlsplit

from django import template
from django.template import Context
from django.templatetags.static import static
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext, ngettext

from licensing import formats
from licensing.web import blocks, controls, marks, meeting, navigation
from licensing.web.actors import names_of
from licensing.web.in_full import in_full
from licensing.web.listing import Head, heads
from licensing.web.unseen import shown
from screening.criteria.instruments import instruments
from screening.names.hit import WordMatch

# Where a page keeps the actors it has named.
_ACTORS = "licet.actors"

register = template.Library()
register.tag("component", blocks.component)
register.tag("cell", blocks.cell)
register.tag("row", blocks.row)
register.simple_tag(controls.control)
register.simple_tag(controls.choice)
register.filter(in_full)
register.filter(controls.choice_kind)
register.filter(controls.bound_errors)
register.simple_tag(navigation.house)
register.simple_tag(navigation.foot_links, name="footer_links")


# ---- values


@register.simple_tag
def money(value: Decimal | int | str, currency: str) -> SafeString:
    """``{% money line.value line.currency %}``: 12,500.00 EUR; the code's tooltip is the currency's name."""
    return format_html(
        '<span class="licet-value"><bdi>{}</bdi> <abbr title="{}" translate="no">{}</abbr></span>',
        formats.amount(value, currency),
        formats.currency_name(currency),
        currency,
    )


@register.simple_tag
def quantity(value: Decimal | int | str, unit: str) -> SafeString:
    """``{% quantity item.quantity item.unit %}``: a number never stands without its unit."""
    return format_html('<span class="licet-value"><bdi>{}</bdi> <span>{}</span></span>', formats.number(value), unit)


@register.simple_tag
def score(points: int) -> SafeString:
    """``{% score hit.score %}``: basis points (0-10 000) as a percentage, both decimals kept."""
    return format_html(
        '<data class="licet-value licet-score" value="{}"><bdi>{}</bdi> <span>%</span></data>',
        points,
        formats.score(points),
    )


@register.simple_tag
def points_moved(points: int) -> str:
    """``{% points_moved -500 %}``: basis points a qualifier moved a score by, as points of a hundred, signed."""
    sign = "−" if points < 0 else "+"
    return gettext("%(points)s points") % {"points": sign + formats.score(abs(points))}


@register.simple_tag
def days(count: int) -> SafeString:
    """``{% days case.age %}``: "3 days"."""
    text = ngettext("%(count)s day", "%(count)s days", count) % {"count": formats.number(count)}
    return format_html('<span class="licet-value">{}</span>', text)


@register.filter
def hours(count: int) -> str:
    """A span of hours as a person says it: ``{{ card.stale_after_hours|hours }}`` is "14 days" for 336."""
    if count > 24 and count % 24 == 0:
        return ngettext("%(count)s day", "%(count)s days", count // 24) % {"count": formats.number(count // 24)}
    return ngettext("%(count)s hour", "%(count)s hours", count) % {"count": formats.number(count)}


@register.simple_tag
def day(value: date) -> SafeString:
    """``{% day licence.valid_until %}``: a calendar day, in no time zone."""
    return format_html('<time class="licet-value" datetime="{}">{}</time>', value.isoformat(), formats.day(value))


@register.simple_tag
def when(value: datetime) -> SafeString:
    """``{% when entry.at %}``: an aware moment in the authority's time zone, the zone named."""
    return format_html(
        '<time class="licet-value" datetime="{}">{} <span class="licet-zone" translate="no">{}</span></time>',
        formats.at_home(value).isoformat(timespec="seconds"),
        formats.moment(value),
        formats.zone(value),
    )


@register.filter
def in_words(value: date) -> str:
    """A calendar day inside a translated sentence: ``{% blocktranslate with since=law.since|in_words %}``."""
    return formats.day(value)


@register.simple_tag
def country(code: str) -> SafeString:
    """``{% country party.country %}``: the country's name in the reader's language; the code stays for machines."""
    return format_html('<data class="licet-country" value="{}">{}</data>', code, formats.country_name(code))


@register.simple_tag
def name(text: str) -> SafeString:
    """``{% name party.name %}``: in its own script and direction, unseen characters shown."""
    return format_html('<bdi class="licet-name" dir="auto" translate="no">{}</bdi>', shown(text))


@register.simple_tag
def matched(text: str, pairs: Sequence[WordMatch], side: str) -> SafeString:
    """``{% matched hit.listed_name hit.words "listed" %}``: the words that met, marked and numbered."""
    return format_html('<bdi class="licet-name" dir="auto" translate="no">{}</bdi>', meeting.marked(text, pairs, side))


@register.simple_tag
def code(text: str) -> SafeString:
    """``{% code item.declared_code %}``: a control code, reference or hash, copied as it is and never translated."""
    return format_html('<code class="licet-code" dir="ltr" translate="no">{}</code>', text)


@register.simple_tag(takes_context=True)
def actor(context: Context, by: str) -> SafeString:
    """``{% actor entry.by %}``: the person's name or what the service does, then the actor as the log keeps it."""
    known = _known(context)
    if by not in known:
        known |= names_of([by])
    if known[by] == by:
        return code(by)
    return format_html('{} <span class="licet-small">{}</span>', name(known[by]), code(by))


@register.simple_tag(takes_context=True)
def name_actors(context: Context, rows: Iterable[Sequence[Any]]) -> str:
    """``{% name_actors rows %}`` before a table whose rows begin with a thing that has ``by``: one query for all."""
    _known(context).update(names_of(thing.by for thing, *_ in rows))
    return ""


def _known(context: Context) -> dict[str, str]:
    known: dict[str, str] = context.render_context.setdefault(_ACTORS, {})
    return known


@register.simple_tag
def kind(text: str) -> SafeString:
    """``{% kind entry.kind %}``: the kind of a log entry, as a code that a narrow cell breaks behind its full stops."""
    return format_html(
        '<code class="licet-code licet-code--kind" dir="ltr" translate="no">{}</code>',
        format_html_join(SafeString(".<wbr>"), "{}", ((part,) for part in text.split("."))),
    )


@register.filter
def spelled(key: str) -> str:
    """A key of a card as a person reads it: ``{{ "further_phrase"|spelled }}`` is "Further phrase"."""
    return (key[:1].upper() + key[1:]).replace("_", " ")


@register.filter
def host(address: str) -> str:
    """Whose machine a web address names: ``{{ "https://lists.example/exports/ADD.CSV"|host }}`` is lists.example."""
    return urlsplit(address).hostname or address


# ---- statuses


@register.simple_tag
def icon(symbol: str) -> SafeString:
    """``{% icon "search" %}``: a symbol of the design system; decoration, so it is hidden from screen readers."""
    return format_html(
        '<svg class="usa-icon" aria-hidden="true" focusable="false" role="img"><use href="{}#{}"></use></svg>',
        static("uswds/img/sprite.svg"),
        symbol,
    )


def _status(mark: marks.Mark, kind: str) -> SafeString:
    return format_html(
        '<span class="licet-status licet-status--{} licet-tone--{}">{}<span>{}</span></span>',
        kind,
        mark.tone,
        icon(mark.icon),
        mark.label,
    )


@register.simple_tag
def lane(value: str) -> SafeString:
    """``{% lane case.lane %}``: one of the four lanes, by its value."""
    return _status(marks.LANES[value], "lane")


@register.simple_tag
def state(value: str) -> SafeString:
    """``{% state case.state %}``: where an application stands."""
    return _status(marks.STATES[value], "state")


@register.simple_tag
def outcome(value: str) -> SafeString:
    """``{% outcome finding.outcome %}``"""
    return _status(marks.OUTCOMES[value], "outcome")


@register.simple_tag
def severity(value: str) -> SafeString:
    """``{% severity finding.severity %}``"""
    return _status(marks.SEVERITIES[value], "severity")


@register.simple_tag
def list_status(value: str) -> SafeString:
    """``{% list_status list.status %}``: in_force, stale or missing."""
    return _status(marks.LIST_STATUSES[value], "list")


@register.simple_tag
def tag(label: str, tone: str = "neutral") -> SafeString:
    """``{% tag _("Amended") "attention" %}``: any other short status; tones: see ``licensing.web.marks.TONES``."""
    if tone not in marks.TONES:
        raise template.TemplateSyntaxError(f"tag: no tone “{tone}”; there are {', '.join(marks.TONES)}.")
    return format_html('<span class="licet-status licet-tone--{}"><span>{}</span></span>', tone, label)


@register.filter
def meeting_words(how: str) -> str:
    """How two words met, in words: ``{{ word.how|meeting_words }}``."""
    return str(marks.MEETINGS[how])


@register.filter
def outcome_tone(value: str) -> str:
    """The tone of a finding's frame."""
    return marks.OUTCOMES[value].tone


@register.filter
def act_name(act: str) -> str:
    """What an act is called, from its id in ``screening/criteria/instruments.yaml``; an unknown id is its own name."""
    known = instruments().get(act)
    return known.name if known else act


# ---- places on the page


@register.simple_tag(takes_context=True, name="heads")
def table_heads(context: Context) -> list[Head]:
    """``{% heads as every %}`` inside a table block: its columns as they are drawn."""
    return heads(context["columns"], context.get("sorting"))


@register.simple_tag
def crumb(label: str, url_name: str = "", *args: Any) -> SafeString:
    """``{% crumb _("Queue") "officer:queue" %}``, and without a URL name the page itself."""
    if not url_name:
        return format_html(
            '<li class="usa-breadcrumb__list-item usa-current" aria-current="page"><span>{}</span></li>',
            label,
        )
    return format_html(
        '<li class="usa-breadcrumb__list-item"><a href="{}" class="usa-breadcrumb__link"><span>{}</span></a></li>',
        reverse(url_name, args=args),
        label,
    )
