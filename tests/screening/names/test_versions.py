import pytest

from screening.names.versions import misread, versions


@pytest.mark.parametrize(
    ("field", "found"),
    [
        ("Halvard Dovrek", ["Halvard Dovrek"]),
        ("DOVREK, Halvard", ["DOVREK, Halvard"]),
        ("Halvard Dovrek / Halward Dowrek", ["Halvard Dovrek", "Halward Dowrek"]),
        ("Halvard Dovrek a.k.a. Inarion Sarak", ["Halvard Dovrek", "Inarion Sarak"]),
        ("Halvard Dovrek, Halward Dovrek", ["Halvard Dovrek", "Halward Dovrek"]),
        ("Zeltan Works (ZW Plant)", [("Zeltan Works", "ZW Plant"), ("ZW Plant", "Zeltan Works")]),
        ("Zeltan Works of Oslo, S.A. of C.V.", ["Zeltan Works of Oslo, S.A. of C.V."]),
        ("KIM Chol 김철수", ["KIM Chol", "김철수"]),
        ("A/S Karvona", ["A/S Karvona"]),
        ("Аэро Karvon", ["Аэро Karvon"]),
    ],
)
def test_the_names_in_a_field_are_told_apart(field: str, found: list[str | tuple[str, str]]) -> None:
    read = [(one.strip(), beside.strip()) for one, beside in versions(field)]
    wanted = [one if isinstance(one, tuple) else (one, "") for one in found]
    assert read[: len(wanted)] == wanted
    assert read[-1][0] == field


@pytest.mark.parametrize(
    ("name", "read"),
    [
        ("M0HAMM3D 8ADRAN", ["MOHAMMED BADRAN"]),
        ("Karvona 11C", ["Karvona LLC"]),
        ("Karvona 17", []),
        ("61st Works", []),
        ("Unit61398", []),
        ("Su27", []),
    ],
)
def test_digits_that_a_scanner_put_for_letters_are_read_back(name: str, read: list[str]) -> None:
    assert misread(name) == read
