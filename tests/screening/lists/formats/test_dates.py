import pytest

from screening.lists.formats.dates import american, births, published, span


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("1968-03-14", "1968-03-14"),
        ("1968-03", "1968-03"),
        ("1968", "1968"),
        ("2026-11-20T00:00:09.554Z", "2026-11-20"),
        ("2015-04-07-04:00", "2015-04-07"),
        ("14.3.1968", "1968-03-14"),
        ("14/03/1968", "1968-03-14"),
        ("dd/03/1968", "1968-03"),
        ("dd/mm/1968", "1968"),
        ("00/00/1968", "1968"),
        ("14 March 1968", "1968-03-14"),
        ("14 Mar. 1968", "1968-03-14"),
        ("9 Oct.1968", "1968-10-09"),
        ("Sept 1968", "1968-09"),
        ("", ""),
        ("31.2.1968", ""),
        ("14.13.1968", ""),
        ("14 Brumaire 1968", ""),
        ("15/08/19yy", ""),
        ("spring 1968", ""),
    ],
)
def test_a_published_date_is_as_precise_as_published(text: str, iso: str) -> None:
    assert published(text) == iso


def test_the_month_comes_first_in_american_dates() -> None:
    assert american("03/14/1968") == "1968-03-14"
    assert american("14/03/1968") == ""


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("14.3.1968", ("1968-03-14",)),
        ("6.3.1955 or 15.3.1955", ("1955-03-06", "1955-03-15")),
        ("(a) 14.3.1968, (b) 1970", ("1968-03-14", "1970")),
        ("a) 1 Jun. 1976; b) 1976", ("1976-06-01", "1976")),
        ("(i) 11.4.1963, (ii) 11.4.1960", ("1963-04-11", "1960-04-11")),
        ("1962/1963", ("1962", "1963")),
        ("15.4.1957, 22.2.1958", ("1957-04-15", "1958-02-22")),
        ("circa 1970", ("1968..1972",)),
        ("approximately 14.3.1970", ("1968..1972",)),
        ("1970 circa", ("1968..1972",)),
        ("on or around 3.4.1973", ("1971..1975",)),
        ("Between 1960 and 1965", ("1960..1965",)),
        ("Between 1960 and 1965 (Approximately)", ("1960..1965",)),
        ("Approximately 1960-1965", ("1958..1967",)),
        ("1960 to 1965", ("1960..1965",)),
    ],
)
def test_births_are_alternatives_and_spans(text: str, dates: tuple[str, ...]) -> None:
    assert births(text) == dates


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Qom, Iran",
        "before 1964",
        "(a) 19.4.1982, (b) 24.6.1402 (Hijri Calendar)",
        "(a) 19.4.1982, (b) 24.6.1402",
        "1343 (Iranian Hijri calendar), 1964",
        "30-35 years old",
        "between 1965 and 1960",
    ],
)
def test_a_birth_of_which_a_part_is_unreadable_is_unread_as_a_whole(text: str) -> None:
    assert births(text) == ()


def test_spans_have_both_ends_in_them() -> None:
    assert span("1960", "1965") == "1960..1965"
    assert span("1960-05-01", "1960") == "1960"
    assert span("1960", "1960", 2) == "1958..1962"
    assert span("1965", "1960") == span("", "1960") == ""
