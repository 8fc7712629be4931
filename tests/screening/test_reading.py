import io
import sys

import pytest

from screening import reading
from screening.lists.entity import Listed, ListedName
from screening.names.fold import UnreadableName
from screening.names.index import Index
from screening.names.index import build as build_alone
from screening.names.pack import pack

NAMES = [
    "DOVREK, Halvard",
    "محمد المداني",
    "王小明",
    "김철",
    "Zelmira Works of Precision LLC",
    "Сухой завод",
    "Brannik {}",
]
ENTITIES = [
    Listed(str(at), "unknown", (ListedName(NAMES[at % len(NAMES)].format(at), "primary"), ListedName("Zelmir", "weak")))
    for at in range(60)
]


@pytest.fixture(autouse=True)
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "_ALONE", 10)
    monkeypatch.setattr(reading, "_CHUNK", 7)


def plain(index: Index) -> dict[str, bytes]:
    return {name: array.tobytes() for name, array in pack(index).items()}


@pytest.fixture(scope="module")
def alone() -> dict[str, bytes]:
    return plain(build_alone("e", ENTITIES))


def test_the_index_is_the_same_however_many_read(alone: dict[str, bytes]) -> None:
    assert plain(reading.build("e", ENTITIES, readers=2)) == alone
    assert plain(reading.build("e", iter(ENTITIES), readers=1)) == alone


def test_where_no_process_can_be_started_the_names_are_read_here(
    alone: dict[str, bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "executable", "/nowhere/python")
    assert plain(reading.build("e", ENTITIES, readers=2)) == alone


def test_a_process_that_ends_before_it_answers_is_done_without(
    alone: dict[str, bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "executable", "/bin/false")
    assert plain(reading.build("e", ENTITIES, readers=2)) == alone


def test_a_name_that_cannot_be_read_is_named_though_another_process_met_it() -> None:
    nameless = Listed("77", "person", (ListedName("—", "primary"),))
    with pytest.raises(UnreadableName, match="Listed entity 77"):
        reading.build("e", [*ENTITIES, nameless], readers=2)


def test_few_entities_are_read_without_anybody_s_help(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "_started", lambda: pytest.fail("a process was started"))
    assert reading.build("e", ENTITIES[:10], readers=2).height == 20


def test_a_reader_answers_nothing_where_it_fails_and_ends_when_it_is_left_alone() -> None:
    asked, answers = io.BytesIO(), io.BytesIO()
    reading._send(asked, b"no chunk")
    asked.seek(0)
    reading.serve(asked, answers)
    answers.seek(0)
    assert reading._receive(answers) == b""
    assert reading._receive(answers) is None
