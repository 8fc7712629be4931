from pathlib import Path

import pytest
from django.core import checks

from screening.cards import CardError
from screening.checks import CARD, RULESET, check_cards, faults
from tests.screening.pictures import DAY, ROOMS


def test_the_house_as_it_stands_has_no_fault() -> None:
    assert check_cards() == []


def test_the_check_runs_before_a_server_starts() -> None:
    assert check_cards in checks.registry.registry.get_checks()


@pytest.mark.parametrize(
    ("rooms", "id"),
    [
        (["screening.nowhere"], CARD),
        ([], RULESET),
        (["codeofconduct.criteria"], RULESET),
        ([*ROOMS, "screening.criteria"], RULESET),
    ],
)
def test_rooms_that_make_no_ruleset_are_an_error(rooms: list[str], id: str) -> None:
    assert [fault.id for fault in faults(rooms, DAY)] == [id]


def test_a_wrong_card_is_an_error_that_names_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    room = tmp_path / "strange_room"
    room.mkdir()
    (room / "__init__.py").write_text("")
    (room / "xx_01.yaml").write_text("id: XX-01\n")
    monkeypatch.syspath_prepend(str(tmp_path))
    (fault,) = faults([*ROOMS, "strange_room"], DAY)
    assert (fault.id, "xx_01.yaml" in fault.msg) == (CARD, True)


def test_a_wrong_row_of_annex_i_is_an_error_that_names_it(monkeypatch: pytest.MonkeyPatch) -> None:
    def wrong() -> None:
        raise CardError("cat_6_a.yaml", "6A003.title", "has 1 to 120 characters")

    monkeypatch.setattr("screening.checks.rows", wrong)
    (fault,) = faults(ROOMS, DAY)
    assert (fault.id, "6A003.title" in fault.msg) == (CARD, True)


@pytest.mark.parametrize("table", ["titles", "forms", "country_codes"])
def test_tables_that_only_a_search_or_an_intake_reads_are_loaded_at_the_start(
    table: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def wrong() -> None:
        raise CardError("some.yaml", "a field", "is wrong")

    monkeypatch.setattr(f"screening.checks.{table}", wrong)
    (fault,) = faults(ROOMS, DAY)
    assert (fault.id, "some.yaml" in fault.msg) == (CARD, True)
