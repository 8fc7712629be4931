"""The licence: fields after Annex III, Section A of Regulation (EU) 2021/821, in a layout of our own.

Boxes that the application does not hold (HS codes, customs procedure, the write-off table) are left out; the
numbers of the others are the form's, so that a customs officer finds them.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.conf import settings
from django.utils import translation
from django.utils.translation import gettext as _

from licensing.documents import paper
from licensing.documents.paper import Authority, Box, Check, Items, Letterhead
from licensing.documents.said import Said, name
from licensing.documents.typesetting import typeset
from licensing.formats import at_home
from licensing.models import Decision
from screening.case import Case


@dataclass(frozen=True, slots=True)
class Condition:
    """One proviso and what it is on: ``scope`` names the item and the end-user in words."""

    scope: Said
    text: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Hand:
    """A role and the day it acted. Never a name: the log names the hands, by pseudonym."""

    role: str
    day: str


@dataclass(frozen=True, slots=True)
class Licence:
    head: Letterhead
    grant: str
    boxes: tuple[Box, ...]
    items: Items
    end_use_label: str
    end_use: tuple[str, ...]
    conditions_title: str
    no_conditions: str
    conditions: tuple[Condition, ...]
    terms_title: str
    terms: tuple[str, ...]
    hands_title: str
    hands: tuple[Hand, ...]
    check: Check
    legend: tuple[str, ...]


def pdf(decision: Decision, case: Case, *, number: str, issued_on: date, valid_until: date) -> bytes:
    """The licence of a countersigned grant, in the authority's first language. Same arguments, same bytes."""
    with translation.override(settings.AUTHORITY.languages[0]):
        content = licence(
            case,
            conditions=[(line.item, line.party, line.conditions) for line in decision.lines.all() if line.conditions],
            hands=hands(decision),
            number=number,
            issued_on=issued_on,
            valid_until=valid_until,
            authority=settings.AUTHORITY,
            public_url=settings.PUBLIC_URL,
            demo=settings.DEMO,
        )
        return typeset("licence.typ", content, day=issued_on)


def licence(
    case: Case,
    *,
    conditions: Iterable[tuple[str, str, str]],
    hands: tuple[Hand, ...],
    number: str,
    issued_on: date,
    valid_until: date,
    authority: Authority,
    public_url: str,
    demo: bool = False,
) -> Licence:
    """What the paper says. ``conditions``: (item key, party key, text). Pure but for the language in force."""
    return Licence(
        head=paper.letterhead(
            authority,
            title=_("Export licence"),
            kicker=_("Individual export authorisation for dual-use items"),
            label=_("Licence no."),
            number=number,
            demo=demo,
        ),
        grant=_(
            "The authority named above permits the exporter to export the items listed here, to the end-user and for "
            "the end-use stated here, until %(day)s and on the conditions stated here."
        )
        % {"day": paper.day(valid_until)},
        boxes=tuple(_boxes(case, number, issued_on, valid_until, authority)),
        items=paper.items(case),
        end_use_label=_("End-use"),
        end_use=paper.paragraphs(case.end_use.statement),
        conditions_title=_("Conditions"),
        no_conditions=_("No condition beyond the general terms below."),
        conditions=tuple(
            Condition(_scope(case, item, party), paper.paragraphs(text)) for item, party, text in conditions
        ),
        terms_title=_("General terms"),
        terms=_terms(),
        hands_title=_("Decided by two hands"),
        hands=hands,
        check=paper.check(number, public_url),
        legend=(
            _("Box numbers are those of Annex III, Section A, of Regulation (EU) 2021/821."),
            paper.reading(),
        ),
    )


def hands(decision: Decision) -> tuple[Hand, ...]:
    """Who decided and who countersigned, as roles, with the day in the authority's time zone."""
    signed = [Hand(_("Decided: licensing officer"), paper.day(at_home(decision.decided_at).date()))]
    if decision.countersigned_at:
        second = paper.day(at_home(decision.countersigned_at).date())
        signed.append(Hand(_("Countersigned: senior licensing officer, another person"), second))
    return tuple(signed)


def _boxes(case: Case, number: str, issued_on: date, valid_until: date, authority: Authority) -> Iterable[Box]:
    yield from paper.party_boxes(case, "1", _("Exporter"), "applicant")
    yield Box("2", _("Identification number"), (Said(number), Said(_("Application %s") % case.reference)))
    yield Box(
        "3",
        _("Validity"),
        (Said(_("From %s") % paper.day(issued_on)), Said(_("until %s") % paper.day(valid_until))),
    )
    yield Box("6", _("Issuing authority"), (name(authority.name), Said(authority.contact_email)))
    yield from paper.party_boxes(case, "5", _("Consignee"), "consignee")
    yield from paper.party_boxes(case, "7", _("Intermediary"), "intermediary")
    yield from paper.party_boxes(case, "9", _("End-user"), "end_user")
    yield from paper.party_boxes(case, "9", _("Ultimate end-user"), "ultimate_end_user")
    yield Box("8", _("Country of consignment"), (Said(paper.country(case.route.origin)),))
    if case.route.via:
        yield Box("", _("By way of"), tuple(Said(paper.country(code)) for code in case.route.via))
    yield Box("12", _("Country of final destination"), (Said(paper.country(case.route.destination)),))


def _scope(case: Case, item: str, party: str) -> Said:
    """``Item 1, for Harbour Telecom``."""
    numbers = {line.key: place for place, line in enumerate(case.items, start=1)}
    names = {end.key: end.name for end in case.parties}
    return name(_("Item %(number)s, for %(end_user)s") % {"number": numbers[item], "end_user": names[party]})


def _terms() -> tuple[str, ...]:
    return (
        _("Only the exporter named in box 1 may use this licence. It cannot be passed on."),
        _("It covers the quantities and values listed and no more."),
        _(
            "The exporter keeps the records of each export and shows them, and this licence, to the authority or to "
            "customs on request."
        ),
        _(
            "The exporter tells the authority at once of anything that suggests another end-use or end-user, or use in "
            "connection with internal repression or with serious violations of human rights or international "
            "humanitarian law."
        ),
        _(
            "The authority may annul, suspend, modify or revoke this licence (Article 16(1) of Regulation (EU) "
            "2021/821), above all if what the application said was not true."
        ),
    )
