import dataclasses
from dataclasses import dataclass
from decimal import Decimal

import pytest

from ledger.kind import KindError, UnknownKind, entry_kind, kind_of, lookup, registered
from tests.ledger.kinds import Closed, Filed


def test_a_registered_kind_is_found_by_name_and_version_and_by_its_entries():
    kind = lookup("test.filed", 1)
    assert kind.form is Filed
    assert kind_of(Filed("x")) is kind
    assert kind.fields == tuple(field.name for field in dataclasses.fields(Filed))
    assert kind.personal == {"name", "aliases"}
    assert kind.summary == "Somebody filed something."
    assert kind in registered()


@pytest.mark.parametrize(("name", "version"), [("test.filed", 2), ("test.filed", 0), ("test.never", 1)])
def test_an_unknown_name_or_version_is_an_error(name, version):
    with pytest.raises(UnknownKind, match=name):
        lookup(name, version)


def test_an_entry_of_an_unregistered_class_is_an_error():
    with pytest.raises(UnknownKind, match="Decimal"):
        kind_of(Decimal(1))


def test_a_newer_version_leaves_the_old_one_readable():
    @entry_kind("test.closed", 2)
    @dataclass(frozen=True, slots=True)
    class ClosedAgain:
        """Somebody closed something, and said why."""

        outcome: str
        why: str

    assert lookup("test.closed", 1).form is Closed
    assert lookup("test.closed", 2).form is ClosedAgain


def test_a_kind_cannot_be_registered_twice():
    with pytest.raises(KindError, match=r"test.filed version 1 is already registered"):
        entry_kind("test.filed", 1)(Filed)


@dataclass
class Mutable:
    word: str


@dataclass(frozen=True)
class Floating:
    ratio: float


@dataclass(frozen=True)
class Deep:
    table: dict[str, dict[str, str]]


@dataclass(frozen=True)
class Plain:
    word: str


class NoDataclass:
    word: str


@pytest.mark.parametrize(
    ("name", "version", "form", "personal", "message"),
    [
        ("plain", 1, Plain, (), "is named like"),
        ("Test.Plain", 1, Plain, (), "is named like"),
        ("test.plain", 0, Plain, (), "whole number"),
        ("test.plain", True, Plain, (), "whole number"),
        ("test.plain", 1, Mutable, (), "frozen dataclass"),
        ("test.plain", 1, NoDataclass, (), "frozen dataclass"),
        ("test.plain", 1, Floating, (), "cannot carry field ratio"),
        ("test.plain", 1, Deep, (), "cannot carry field table"),
        ("test.plain", 1, Plain, ("nane",), "do not exist: nane"),
    ],
)
def test_a_badly_declared_kind_is_refused_at_import(name, version, form, personal, message):
    with pytest.raises(KindError, match=message):
        entry_kind(name, version, personal=personal)(form)
    with pytest.raises(UnknownKind):
        lookup(name, version)
