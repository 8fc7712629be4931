"""The letter of refusal: what was refused, on which criteria and why, what could change it, and how to object."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.conf import settings
from django.utils import translation
from django.utils.translation import gettext as _

from licensing.documents import licence, paper
from licensing.documents.licence import Hand
from licensing.documents.paper import Authority, Check, Items, Letterhead
from licensing.documents.said import Said
from licensing.documents.typesetting import typeset
from licensing.models import Answer, Decision
from licensing.records import assessment_of
from licensing.steps.ground import paths_of
from screening.case import Case
from screening.criteria.instruments import instruments
from screening.finding import Finding


@dataclass(frozen=True, slots=True)
class Ground:
    """One criterion that stands: its id and title, the question it asks, and the law it comes from."""

    criterion: str
    title: str
    asks: str
    law: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RefusalLetter:
    head: Letterhead
    addressee: tuple[Said, ...]
    dated: str
    subject: str
    opening: str
    items: Items
    end_users_label: str
    end_users: tuple[tuple[Said, ...], ...]
    rests_on_label: str
    rests_on: tuple[str, ...]
    grounds_title: str
    grounds_lead: str
    grounds: tuple[Ground, ...]
    reasons_title: str
    reasons: tuple[str, ...]
    next_title: str
    next: tuple[str, ...]
    hands_title: str
    hands: tuple[Hand, ...]
    check: Check
    legend: tuple[str, ...]


def pdf(decision: Decision, case: Case, *, number: str, issued_on: date) -> bytes:
    """The letter of a countersigned refusal, in the authority's first language. Same arguments, same bytes."""
    stands = {answer.criterion for answer in decision.answers.all() if answer.holds == Answer.Holds.STANDS}
    assessment = assessment_of(decision.screening)
    with translation.override(settings.AUTHORITY.languages[0]):
        content = refusal_letter(
            case,
            rests_on=_rests_on(decision),
            grounds=[finding for finding in assessment.findings if finding.criterion in stands],
            reasons=decision.reasons,
            hands=licence.hands(decision),
            number=number,
            issued_on=issued_on,
            authority=settings.AUTHORITY,
            public_url=settings.PUBLIC_URL,
            demo=settings.DEMO,
        )
        return typeset("refusal_letter.typ", content, day=issued_on)


def refusal_letter(
    case: Case,
    *,
    rests_on: tuple[str, ...] = (),
    grounds: Iterable[Finding],
    reasons: str,
    hands: tuple[Hand, ...],
    number: str,
    issued_on: date,
    authority: Authority,
    public_url: str,
    demo: bool = False,
) -> RefusalLetter:
    """What the letter says. The officers' notes on single criteria stay in the file; the reasons are theirs to give."""
    applicant = next(party for party in case.parties if party.role == "applicant")
    ends = [party for party in case.parties if party.role in ("end_user", "ultimate_end_user")]
    return RefusalLetter(
        head=paper.letterhead(
            authority,
            title=_("Refusal of an export licence"),
            kicker=_("Decision on application %s") % case.reference,
            label=_("Decision no."),
            number=number,
            demo=demo,
        ),
        addressee=paper.party_lines(applicant),
        dated=paper.day(issued_on),
        subject=_("Your application %(reference)s of %(day)s")
        % {"reference": case.reference, "day": paper.day(case.submitted_on)},
        opening=_(
            "The authority has examined your application to export the items listed below to %(country)s. The licence "
            "is refused. The items may not be exported to the parties named here."
        )
        % {"country": paper.country(case.route.destination)},
        items=paper.items(case),
        end_users_label=_("End-users"),
        end_users=tuple(paper.party_lines(party) for party in ends),
        rests_on_label=_("What the refusal rests on"),
        rests_on=rests_on,
        grounds_title=_("Legal grounds"),
        grounds_lead=_("Having examined every criterion, the authority finds that these stand against the export:"),
        grounds=tuple(_ground(finding) for finding in grounds),
        reasons_title=_("Reasons"),
        reasons=paper.paragraphs(reasons),
        next_title=_("What you can do"),
        next=_next(authority),
        hands_title=_("Decided by two hands"),
        hands=hands,
        check=paper.check(number, public_url),
        legend=(paper.reading(),),
    )


def _rests_on(decision: Decision) -> tuple[str, ...]:
    """The ground as a sentence; another ground in the officer's words. Older refusals were asked for none.

    Words beside a ground that has a name are the officer's note: they stay in the file.
    """
    if decision.ground == Decision.Ground.OTHER:
        return paper.paragraphs(decision.ground_words)
    if decision.ground == Decision.Ground.CLEAR_RISK:
        return (_clear_risk(decision),)
    said = str(decision.get_ground_display())
    return (f"{said[0].upper()}{said[1:]}.",) if said else ()


def _clear_risk(decision: Decision) -> str:
    """Of what, in the words of the law. How item and end-user lead there, and the sources, stay in the file."""
    harms = dict.fromkeys(str(path.get_harm_display()) for path in paths_of(decision))
    if not harms:
        return _("A clear risk.")
    return _("A clear risk that the items would serve %(harms)s.") % {"harms": "; ".join(harms)}


def _ground(finding: Finding) -> Ground:
    acts = instruments()
    law = tuple(f"{acts[law.act].name if law.act in acts else law.act}, {law.place}" for law in finding.law)
    return Ground(finding.criterion, finding.title, finding.asks, law)


def _next(authority: Authority) -> tuple[str, ...]:
    return (
        _(
            "You may object in writing to the authority at the address above, within the time that the administrative "
            "law of %(country)s allows, counted from the day you receive this letter. Quote the decision number."
        )
        % {"country": paper.country(authority.country)},
        _(
            "You may apply anew when a fact has changed on which this decision rests: another end-user or end-use, "
            "other items, or safeguards that meet the grounds named above."
        ),
        _("Questions are answered at %(email)s.") % {"email": authority.contact_email},
    )
