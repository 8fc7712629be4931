import pytest

from screening.case import Identifier
from screening.lists.formats.ofac_remarks import read_remarks


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("DOB 14 Mar 1968.", ("1968-03-14",)),
        ("DOB Mar 1968; alt. DOB 1969", ("1968-03", "1969")),
        ("DOB 1969 to 1971", ("1969", "1970", "1971")),
        ("DOB 01 Jan 1969 to 31 Dec 1970", ("1969", "1970")),
        ("DOB circa 1969", ("1967", "1968", "1969", "1970", "1971")),
        ("DOB circa 1969-1970", ("1967", "1968", "1969", "1970", "1971", "1972")),
    ],
)
def test_birth_dates_are_as_precise_as_published(text: str, dates: tuple[str, ...]) -> None:
    assert read_remarks(text).birth_dates == dates


@pytest.mark.parametrize("text", ["DOB 14 Xyz 1968", "DOB 1900 to 1960", "DOB about 1968", "DOB 1970 to 1960"])
def test_a_birth_date_in_another_form_is_noted_and_never_guessed(text: str) -> None:
    remarks = read_remarks(text)
    assert remarks.birth_dates == ()
    assert remarks.notes == (f"“{text}” is a birth date in no form we know; it is shown only",)


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("Passport XV0041277 (Belarus) expires 02 Jun 2029.", "passport", "XV0041277"),
        ("alt. Passport M408 665 issued 04 Oct 2000 expires 03 Oct 2005", "passport", "M408 665"),
        ("Vessel Registration Identification IMO 9990017", "imo", "9990017"),
        ("MMSI 399900171", "mmsi", "399900171"),
        ("Cedula No. V-9999 (Venezuela)", "national_id", "V-9999"),
        ("Tax ID No. 5550017731 (Kazakhstan)", "tax", "5550017731"),
        ("UK Company Number 09999999 (United Kingdom)", "registration", "09999999"),
        ("SWIFT/BIC ZZQQZZQQ", "bic", "ZZQQZZQQ"),
        ("Aircraft Tail Number ZQ-KAV", "tail_number", "ZQ-KAV"),
    ],
)
def test_numbers_of_documents_and_registers_are_read(text: str, kind: str, value: str) -> None:
    assert read_remarks(text).identifiers == (Identifier(kind, value),)


@pytest.mark.parametrize("text", ["Passport (Belarus)", "Registration Number pending", "Website www.x.example", ""])
def test_what_is_no_number_is_left_alone(text: str) -> None:
    assert read_remarks(text).identifiers == ()


def test_weak_aliases_stand_between_quotes_and_may_hold_an_apostrophe() -> None:
    assert read_remarks("a.k.a. 'THE CARTOGRAPHER'; f.k.a. 'ABU-'UMAR'.").weak_aliases == (
        "THE CARTOGRAPHER",
        "ABU-'UMAR",
    )


def test_an_alias_that_the_file_cut_off_is_not_read_as_whole() -> None:
    assert read_remarks("a.k.a. 'THE CARTOGR").weak_aliases == ()


def test_countries_come_once_and_not_from_birth_places() -> None:
    text = "POB Sukhumi, Georgia; nationality Belarus; citizen Belarus; alt. citizen Korea, North; Vessel Flag Malta"
    assert read_remarks(text).countries == ("Belarus", "Korea, North", "Malta")
