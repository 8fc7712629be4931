from dataclasses import replace

import pytest

from screening.assess import assess
from screening.case import Party, Route
from screening.criteria.found import Found
from screening.finding import Outcome
from tests.screening import pictures
from tests.screening.criteria.asking import asked
from tests.screening.pictures import USER


def test_every_sign_is_said_and_is_a_fact() -> None:
    parties = (
        USER,
        Party("p2", "intermediary", "Tallis Brokerage", "organisation", "SE"),
        Party("p3", "consignee", "Gulf Store", "organisation", "OM"),
    )
    case = pictures.case(parties=parties, route=Route("DK", ("AE",), "NO"))
    assessment = assess(case, pictures.evidence(), pictures.rules())
    found = next(finding for finding in assessment.findings if finding.criterion == "DV-01")
    assert all(words in found.sentence for words in ("Tallis Brokerage", "United Arab Emirates", "Gulf Store"))
    assert [label for label, _ in found.facts] == ["third party p2", "place of diversion AE", "elsewhere p3"]


def straight(
    *, name: str = "Havnelager Nord", address: str = "", role: str = "consignee", country: str = "NO"
) -> Found:
    other = Party("p2", role, name, "organisation", country, address)
    return asked("DV-01", pictures.case(parties=(USER, other)))


@pytest.mark.parametrize(
    ("name", "address"),
    [
        ("Tallis Supply FZE", ""),
        ("TALLIS FZ-LLC", ""),
        ("Tallis F.Z.E", ""),
        ("Tallis FZCO", ""),
        ("Tallis", "Harbour freezone, Gate 4"),
        ("Tallis", "Sample Free Trade Zone"),
        ("Tallis", "Zona Franca del Puerto"),
        ("Tallis", "Freihafen 3"),
    ],
)
def test_a_free_zone_is_read_in_name_and_address(name: str, address: str) -> None:
    assert straight(name=name, address=address).outcome is Outcome.RAISED


@pytest.mark.parametrize("name", ["Duty-free Shop", "Zone Freezer Works", "Freeze Co", "FZELL", "Fzecko"])
def test_words_that_only_resemble_are_none(name: str) -> None:
    assert straight(name=name).outcome is Outcome.CLEAR


def test_the_applicants_own_seat_is_no_sign() -> None:
    assert straight(name="Sample Exports FZE", role="applicant", country="DK").outcome is Outcome.CLEAR


def test_an_end_user_without_a_country_is_asked_about_elsewhere() -> None:
    assert asked("DV-01", pictures.case(parties=(replace(USER, country=""),))).outcome is Outcome.CLEAR
    assert asked("DV-01", pictures.case(parties=(replace(USER, country="SE"),))).outcome is Outcome.RAISED
