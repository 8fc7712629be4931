from screening.assess import told
from screening.case import Party, Route
from screening.criteria import places
from screening.criteria.known import Known
from tests.screening import pictures
from tests.screening.pictures import USER


def known() -> Known:
    return told(pictures.case(), pictures.evidence(), pictures.rules())


def test_the_destination_comes_first_and_each_country_once() -> None:
    ultimate = Party("p2", "ultimate_end_user", "Sample Harbour Office", "organisation", "SE")
    store = Party("p3", "consignee", "Gulf Store", "organisation", "OM")
    case = pictures.case(parties=(USER, ultimate, store), route=Route("DK", ("DE",), "NO"))
    assert places.of_use(case) == ("NO", "SE")


def test_what_was_left_empty_is_no_country() -> None:
    nobody = Party("p1", "end_user", "Fjordlys Kraftlag", "organisation", "")
    assert places.of_use(pictures.case(parties=(nobody,), route=Route("DK", (), ""))) == ()


def test_countries_are_named_and_strange_codes_are_told_apart() -> None:
    assert places.named(("NO", "SE"), known()) == "Norway and Sweden"
    assert places.strange(("NO", "QQ", ""), known()) == ("QQ", "")
