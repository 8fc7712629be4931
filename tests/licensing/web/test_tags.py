"""Template tags: values with their unit, statuses with word and icon."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.template import Context, Template, TemplateSyntaxError

from licensing.web import marks
from screening.finding import Lane


def draw(text: str, **values: Any) -> str:
    return Template(text).render(Context(values))


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ('{% money "12500.5" "EUR" %}', ("12,500.50", '<abbr title="Euro" translate="no">EUR</abbr>')),
        ('{% quantity "1.50" "kg" %}', ("1.50", "<span>kg</span>")),
        ("{% score 9240 %}", ('value="9240"', "92.40", "<span>%</span>")),
        ("{{ 336|hours }}", ("14 days",)),
        ("{{ 24|hours }}", ("24 hours",)),
        ("{{ 1|hours }}", ("1 hour",)),
        ('{% kind "decision.proposed" %}', (">decision.<wbr>proposed<", 'dir="ltr"')),
        ('{% kind "<b>.c" %}', (">&lt;b&gt;.<wbr>c<",)),
        ('{{ "https://lists.example/exports/ADD.CSV"|host }}', ("lists.example",)),
        ('{{ "further_phrase"|spelled }}', ("Further phrase",)),
        ('{{ "no address"|host }}', ("no address",)),
        ("{% points_moved -500 %}", ("−5.00 points",)),
        ("{% points_moved 25 %}", ("+0.25 points",)),
        ("{% days 1 %}", (">1 day<",)),
        ("{% days 1200 %}", (">1,200 days<",)),
        ('{% country "XK" %}', ('value="XK"', "Kosovo")),
        ('{% code "5A001.j" %}', ('dir="ltr"', 'translate="no"', "5A001.j")),
        ('{% tag "Amended" "attention" %}', ("licet-tone--attention", "Amended")),
        ('{% icon "search" %}', ('aria-hidden="true"', "sprite.svg#search")),
    ],
)
def test_a_value_is_shown_with_what_belongs_to_it(text: str, parts: tuple[str, ...]):
    html = draw(text)
    for part in parts:
        assert part in html


def test_a_moment_is_shown_in_the_authoritys_zone_and_kept_exact_for_machines():
    html = draw("{% when at %}", at=datetime(2026, 11, 22, 9, 16, 5, tzinfo=UTC))
    assert 'datetime="2026-11-22T10:16:05+01:00"' in html
    assert "22 Nov 2026, 10:16" in html
    assert "CET" in html


def test_a_day_has_no_zone():
    html = draw("{% day on %}, since {{ on|in_words }}", on=date(2026, 11, 22))
    assert html == '<time class="licet-value" datetime="2026-11-22">22 Nov 2026</time>, since 22 Nov 2026'


def test_a_name_keeps_its_direction_and_cannot_bring_markup():
    html = draw("{% name typed %}", typed="محمد <i>\u200b")
    assert html.startswith('<bdi class="licet-name" dir="auto" translate="no">محمد &lt;i&gt;<abbr')


@pytest.mark.parametrize("lane", list(Lane))
def test_a_lane_is_told_by_word_and_icon(lane: Lane):
    html = draw("{% lane lane %}", lane=lane)
    assert str(marks.LANES[lane].label) in html
    assert f"#{marks.LANES[lane].icon}" in html


def test_a_lane_that_is_none_is_not_drawn_as_one():
    with pytest.raises(KeyError):
        draw("{% lane 'approved' %}")


def test_a_tone_that_is_none_is_refused():
    with pytest.raises(TemplateSyntaxError, match="no tone “red”"):
        draw('{% tag "x" "red" %}')


def test_the_last_crumb_is_the_page_itself():
    html = draw('{% crumb "Home" "home" %}{% crumb here %}', here="Here <1>")
    assert '<a href="/" class="usa-breadcrumb__link"><span>Home</span></a>' in html
    assert 'aria-current="page"><span>Here &lt;1&gt;</span>' in html


def test_an_act_is_called_by_its_name_and_an_unknown_one_by_its_id():
    assert "2021/821" in draw("{{ 'EU-2021-821'|act_name }}")
    assert draw("{{ 'X-1'|act_name }}") == "X-1"
