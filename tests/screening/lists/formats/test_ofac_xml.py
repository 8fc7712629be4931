import pytest

from screening.case import Identifier
from screening.lists.entity import Listed, ListedName
from screening.lists.formats.ofac_xml import IGNORED, USED
from screening.lists.formats.parsed import ParseError
from tests.screening.lists.samples import parse, spoilt


def test_the_sample_is_read_whole() -> None:
    entity = parse("ofac_xml").entities[0]
    assert entity == Listed(
        entity_id="900001",
        kind="person",
        names=(
            ListedName("DOVREK, Halvard Inarion", "primary"),
            ListedName("DOWREK, Halward", "strong"),
            ListedName("THE CARTOGRAPHER", "weak"),
        ),
        countries=("BY",),
        birth_dates=("1968-03-14", "1968..1972"),
        identifiers=(Identifier("passport", "XV0041277"),),
        addresses=("12 Birch Lane, Lumegrad, 220099, Belarus",),
        programmes=("NARESH2", "GLOMAG"),
        remarks=(
            "Title: Deputy Head of the Directorate for Signals of Varnia; Born: Lumegrad, Belarus; "
            "Website: www.dovrek.example; (Linked To: DIRECTORATE FOR SIGNALS AND PUBLIC TRANQUILLITY)"
        ),
        gender="male",
        nationalities=("BY",),
    )


def test_it_says_of_an_entity_what_the_flat_files_say() -> None:
    flat = {entity.entity_id: entity for entity in parse("ofac_sdn").entities}
    for entity in parse("ofac_xml").entities:
        known = flat[entity.entity_id]
        assert (entity.kind, entity.names[0], entity.programmes) == (known.kind, known.names[0], known.programmes)
        assert set(entity.countries) == set(known.countries)
        assert set(entity.identifiers) <= set(known.identifiers)


def test_a_vessel_s_call_sign_is_a_weak_name_and_its_flags_are_its_countries() -> None:
    vessel = parse("ofac_xml").entities[2]
    assert (vessel.kind, vessel.names[-1], vessel.countries) == ("vessel", ListedName("9ZZQ7", "weak"), ("PA", "MT"))
    assert vessel.identifiers == (Identifier("imo", "9990017"),)


def test_no_element_is_both_used_and_ignored_and_each_has_a_reason() -> None:
    assert USED.isdisjoint(IGNORED)
    assert all(IGNORED.values())


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("<Record_Count>4<", "<Record_Count>5<", "line 3, field Record_Count: “5” where 4 entities stand in the file"),
        ("<sdnType>Vessel<", "<sdnType>Submarine<", "field sdnType: “Submarine” is none of Individual"),
        ("<category>weak<", "<category>faint<", "field category: “faint” is none of strong, weak"),
        ("<type>f.k.a.<", "<type>q.k.a.<", "field type: “q.k.a.” is none of a.k.a., f.k.a., n.k.a."),
        ("<uid>900002<", "<uid>900001<", "the entity 900001 stands already above"),
        ("<lastName>SOLVEIG ORCHID<", "<lastName><", "field lastName: the name is empty"),
        ("<title>", "<nickname>x</nickname><title>", "line 11, field sdnEntry/nickname: the element is unknown here"),
        ("<publshInformation>", "<publishInformation>", "field sdnList/publishInformation: the element is unknown"),
    ],
)
def test_anything_not_understood_refuses_all_and_is_named(old: str, new: str, message: str) -> None:
    with pytest.raises(ParseError) as refused:
        parse("ofac_xml", spoilt("ofac_xml", old, new))
    assert str(refused.value).startswith("sdn.xml, line ")
    assert message in str(refused.value)
