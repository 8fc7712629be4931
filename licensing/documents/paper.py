"""What every paper of the authority carries: letterhead, number, boxes, items, and where it can be checked."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Protocol
from urllib.parse import quote

from django.utils.translation import gettext as _

from licensing import formats
from licensing.documents.said import Said, name
from licensing.documents.typesetting import qr
from licensing.models import Item as ItemRow
from screening.case import Case, Item, Party


class Authority(Protocol):
    """What a paper needs to know of the settings card of the authority."""

    @property
    def name(self) -> str: ...
    @property
    def country(self) -> str: ...
    @property
    def languages(self) -> tuple[str, ...]: ...
    @property
    def contact_email(self) -> str: ...
    @property
    def contact_address(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Letterhead:
    """Who speaks, and what stands on every page. ``page_of`` holds %1 and %2 for the page and the last page."""

    language: str
    authority: str
    address: str
    contact: str
    title: str
    kicker: str
    number_label: str
    number: str
    notice: str
    page_of: str


@dataclass(frozen=True, slots=True)
class Box:
    """One field of the form: its number in the model form of the law ("" where that has none), label and lines."""

    number: str
    label: str
    lines: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class ItemLine:
    number: str
    description: str
    code: str
    quantity: str
    value: str


@dataclass(frozen=True, slots=True)
class Items:
    """The table of goods: ``heads`` are its five column heads, ``totals`` one line per currency."""

    title: str
    heads: tuple[str, ...]
    rows: tuple[ItemLine, ...]
    total_label: str
    totals: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Check:
    """How anybody can see that the paper is real: the words, the address, and the same as a QR code (SVG)."""

    title: str
    words: str
    address: str
    qr: str
    qr_says: str


def letterhead(authority: Authority, *, title: str, kicker: str, label: str, number: str, demo: bool) -> Letterhead:
    return Letterhead(
        language=authority.languages[0],
        authority=authority.name,
        address=authority.contact_address,
        contact=authority.contact_email,
        title=title,
        kicker=kicker,
        number_label=label,
        number=number,
        notice=_("Demonstration: people, companies and the case are invented. This is not a licence.") if demo else "",
        page_of=_("Page %1 of %2"),
    )


def check(number: str, public_url: str) -> Check:
    """Points at the public page on which a number or the file itself is looked up in the decision log."""
    address = f"{public_url}/verify/?number={quote(number)}"
    return Check(
        title=_("Check this document"),
        words=_(
            "The SHA-256 fingerprint of this file stands in the authority's public decision log. Look the number up, "
            "or hand in the file, at:"
        ),
        address=address,
        qr=qr(address),
        qr_says=_("QR code with the address %(address)s") % {"address": address},
    )


def reading() -> str:
    """How names of other scripts are to be read."""
    return _(
        "Latin forms beside names are a machine's transliteration. U+ numbers are the characters of a name, in "
        "Unicode, where the fonts of this document cannot draw them."
    )


def party_lines(party: Party) -> tuple[Said, ...]:
    """Name, registration number, address and country of one party."""
    registered = [
        Said(_("Registration no. %(number)s") % {"number": identifier.value})
        for identifier in party.identifiers
        if identifier.kind == "registration"
    ]
    address = [name(_one_line(party.address))] if party.address.strip() else []
    return (name(_one_line(party.name)), *registered, *address, Said(country(party.country)))


def party_boxes(case: Case, number: str, label: str, role: str) -> tuple[Box, ...]:
    """One box for each party of ``role``; none where the case has none."""
    return tuple(Box(number, label, party_lines(party)) for party in case.parties if party.role == role)


def items(case: Case) -> Items:
    return Items(
        title=_("Items"),
        heads=(_("No."), _("Description"), _("Control list no."), _("Quantity"), _("Value")),
        rows=tuple(item_line(place, item) for place, item in enumerate(case.items, start=1)),
        total_label=_("Total value"),
        totals=tuple(f"{formats.amount(total, currency)} {currency}" for currency, total in _totals(case.items)),
    )


def item_line(place: int, item: Item) -> ItemLine:
    return ItemLine(
        number=str(place),
        description=item.description.replace("\r\n", "\n").strip(),
        code=item.declared_code or _("none declared"),
        quantity=f"{formats.number(item.quantity.normalize() + Decimal(0))} {unit(item.unit)}",
        value=f"{formats.amount(item.value, item.currency)} {item.currency}",
    )


def country(code: str) -> str:
    """``Norway (NO)``: the name for people, the code for customs."""
    return f"{formats.country_name(code)} ({code})"


def day(value: date) -> str:
    return formats.day(value)


def unit(code: str) -> str:
    """The unit in words; a unit of an older release is its own word."""
    return str(ItemRow.Unit(code).label) if code in ItemRow.Unit.values else code


def paragraphs(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.replace("\r\n", "\n").split("\n") if line.strip())


def _totals(lines: Iterable[Item]) -> list[tuple[str, Decimal]]:
    """Per currency: sums in two currencies are never added."""
    totals: dict[str, Decimal] = {}
    for item in lines:
        totals[item.currency] = totals.get(item.currency, Decimal(0)) + item.value
    return sorted(totals.items())


def _one_line(text: str) -> str:
    return " ".join(text.split())
