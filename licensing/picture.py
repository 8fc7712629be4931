"""Application → the frozen case that the engine sees: the adapter between casework and screening.

What the exporter typed goes in as it was typed; nothing is folded, rounded or translated here.
"""

from datetime import datetime
from zoneinfo import ZoneInfo

from licensing.models import Application
from screening.case import Case, EndUse, Identifier, Item, Party, Route
from screening.criteria.answers import pairs


def picture(application: Application, *, version: int, at: datetime, zone: str) -> Case:
    """The case of ``application`` as its rows stand, submitted at ``at`` (the day is the authority's)."""
    return Case(
        reference=application.reference,
        version=version,
        submitted_on=at.astimezone(ZoneInfo(zone)).date(),
        parties=(_applicant(application), *_parties(application)),
        items=tuple(
            Item(
                key=item.key,
                description=item.description,
                declared_code=item.declared_code,
                quantity=item.quantity,
                unit=item.unit,
                value=item.value,
                currency=item.currency,
            )
            for item in application.items.all()
        ),
        end_use=EndUse(
            statement=application.end_use,
            answers=(
                ("due_diligence", application.due_diligence),
                ("human_rights", application.human_rights),
                *_answers(application),
            ),
        ),
        route=Route(origin=application.origin, via=tuple(application.via), destination=application.destination),
    )


def _answers(application: Application) -> tuple[tuple[str, str], ...]:
    """By question, so that the same answers are the same case in whatever order they were given."""
    return tuple(
        pair
        for question, said in sorted(application.answers.items())
        for pair in pairs(question, said["choice"], said["words"])
    )


def _applicant(application: Application) -> Party:
    organisation = application.organisation
    return Party(
        key="applicant",
        role="applicant",
        name=organisation.name,
        kind="organisation",
        country=organisation.country,
        address=organisation.address,
        identifiers=_identifiers(organisation.registration_number),
    )


def _parties(application: Application) -> tuple[Party, ...]:
    return tuple(
        Party(
            key=party.key,
            role=party.role,
            name=party.name,
            kind=party.kind,
            country=party.country,
            address=party.address,
            birth_date=party.birth_date,
            identifiers=_identifiers(party.registration_number),
        )
        for party in application.parties.all()
    )


def _identifiers(registration_number: str) -> tuple[Identifier, ...]:
    return (Identifier("registration", registration_number),) if registration_number else ()
