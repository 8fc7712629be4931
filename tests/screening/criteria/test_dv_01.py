from screening.assess import assess
from screening.case import Party, Route
from tests.screening import pictures
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
