"""One code as of a day: what it is in our words, what each list's official text says, what other lists call it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from screening.controls import annex_i, mappings
from screening.controls.catalogue import catalogue
from screening.controls.counterparts import counterparts
from screening.controls.grammar.read import read
from screening.controls.grammar.reading import Grammar, Reading
from screening.controls.mappings import Mapped, Sure
from screening.controls.texts.cards import TextCard, load_text_cards
from screening.official_texts.editions import NoText
from screening.official_texts.lookup import Official, text_of

SURE: dict[str, str | Promise] = {
    Sure.SAME: _("The same control"),
    Sure.NEAR: _("The nearest"),
    Sure.NONE: _("Nothing there"),
}


class Lookup(forms.Form):
    """A code, as somebody writes it, and the day it is asked of."""

    code = forms.CharField(
        label=_("Code"),
        help_text=_("As you have it: 5A001.f, 5a001 F 1, 5.A.1.j, ECCN 5A980, ML10c, Annex III 2.1"),
        max_length=60,
        widget=forms.TextInput(attrs={"class": "licet-input--short", "autocomplete": "off", "spellcheck": "false"}),
        error_messages={"required": _("Write a code.")},
    )
    on = forms.DateField(
        label=_("As of"),
        help_text=_("Leave it empty for today."),
        required=False,
        widget=forms.DateInput(attrs={"type": "date", "class": "licet-input--short"}),
        error_messages={"invalid": _("Write the day as year-month-day, for example 2026-01-31.")},
    )


@dataclass(frozen=True, slots=True)
class Said:
    """What one list says. ``official`` is None where its text has no such code; ``mapped`` how one got to the code."""

    card: TextCard
    mapped: Mapped
    official: Official


@dataclass(frozen=True, slots=True)
class Answer:
    """``title``: our words for the entry, "" where we have none. ``without``: lists that have a code for it, and no
    text of it on that day.
    """

    reading: Reading
    day: date
    title: str
    said: tuple[Said, ...]
    without: tuple[TextCard, ...]
    elsewhere: tuple[tuple[str | Promise, Mapped, str | Promise], ...]

    @property
    def code(self) -> str:
        """The normal form in the first list that the text can be a code of, or as it was written."""
        return self.reading.meanings[0].code if self.reading.meanings else self.reading.text


def looked_up(text: str, day: date) -> Answer:
    """Everything that is known of ``text`` on a day."""
    reading = read(text, known=[row.code for row in annex_i.in_force(day)])
    said, without = _said(text, day)
    here = counterparts(text, Grammar.ANNEX_I).codes
    return Answer(reading, day, _title(reading, here, day), said, without, tuple(_elsewhere(here[0])) if here else ())


def _said(text: str, day: date) -> tuple[tuple[Said, ...], tuple[TextCard, ...]]:
    said: list[Said] = []
    without: list[TextCard] = []
    for card in load_text_cards():
        mapped = counterparts(text, card.grammar)
        found = [official for code in mapped.codes if (official := _text(code, card, day))]
        said.extend(Said(card, mapped, official) for official in found)
        if mapped.codes and not found:
            without.append(card)
    return tuple(said), tuple(without)


def _text(code: str, card: TextCard, day: date) -> Official | None:
    try:
        return text_of(code, card.id, on=day)
    except NoText:
        return None


_JURISDICTIONS = {Grammar.ANNEX_I: "eu", Grammar.US: "us", Grammar.TORTURE: "eu-torture"}


def _title(reading: Reading, here: tuple[str, ...], day: date) -> str:
    """Our words for the code, or for the level closest above it; of another list's code, for what is nearest here."""
    rows = {("eu", row.code): row.title for row in annex_i.in_force(day)}
    titles = rows | {(entry.jurisdiction, entry.code): entry.title for entry in catalogue(day).entries}
    asked = [(place, reading.code(grammar)) for grammar, place in _JURISDICTIONS.items()]
    found = [_closest(place, code, titles) for place, code in (*asked, *(("eu", code) for code in here))]
    return next(filter(None, found), "")


def _closest(place: str, code: str, titles: Mapping[tuple[str, str], str]) -> str:
    levels = code.split(".")
    above = (".".join(levels[:depth]) for depth in range(len(levels), 0, -1))
    return next((titles[place, one] for one in above if (place, one) in titles), "")


def _elsewhere(code: str) -> list[tuple[str | Promise, Mapped, str | Promise]]:
    found: list[tuple[str | Promise, Mapped]] = [
        (_("United States"), mappings.to_us(code)),
        (_("Wassenaar Arrangement"), mappings.to_wassenaar(code)),
        (_("United Kingdom"), mappings.to_uk(code)),
        (_("Norway"), mappings.to_norway(code)),
    ]
    return [(label, mapped, SURE[mapped.sure]) for label, mapped in found]
