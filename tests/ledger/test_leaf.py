import hashlib
import json
from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal
from enum import StrEnum

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledger import leaf
from ledger.kind import lookup
from tests.ledger.kinds import Filed

AT = datetime(2026, 3, 1, 9, 30, 0, 5, tzinfo=UTC)
WHERE = {"seq": 7, "kind": lookup("test.filed", 1), "subject": "application:EX-1", "by": "user:12", "at": AT}


def salt(count):
    return bytes(range(count))


def test_the_bytes_of_format_v1_never_change():
    kind, fields, secrets = leaf.fields_of(
        Filed("Käse “1”\n", 3, True, ("5A001.f",), {"EUR": "12.50"}, "Zoë Ωmega", ("Z",)), salt
    )
    name = hashlib.sha256(bytes(range(32)) + '"Zoë Ωmega"'.encode()).hexdigest()
    aliases = hashlib.sha256(bytes(range(32)) + b'["Z"]').hexdigest()
    assert leaf.body(**{**WHERE, "kind": kind}, fields=fields) == (
        '{"at":"2026-03-01T09:30:00.000005Z","by":"user:12","fields":{"aliases":{"sha256":"' + aliases + '"},'
        '"amounts":{"EUR":"12.50"},"codes":["5A001.f"],"count":3,"name":{"sha256":"' + name + '"},'
        '"title":"Käse “1”\\n","urgent":true},"kind":"test.filed","kind_version":1,"seq":7,'
        '"subject":"application:EX-1","v":1}'
    )
    assert [(part.field, part.value) for part in secrets] == [("name", '"Zoë Ωmega"'), ("aliases", '["Z"]')]


def test_no_personal_value_stands_in_the_leaf():
    _, fields, _ = leaf.fields_of(Filed("t", name="Canary Person", aliases=("Second Canary",)), salt)
    assert "Canary" not in leaf.body(**WHERE, fields=fields)


def test_each_personal_field_has_a_salt_of_its_own_of_256_bits():
    given_out = iter([b"a" * 32, b"b" * 32])
    _, _, secrets = leaf.fields_of(Filed("t", name="", aliases=()), lambda count: next(given_out))
    assert [part.salt for part in secrets] == [b"a" * 32, b"b" * 32]
    assert leaf.SALT_BYTES * 8 >= 128


def test_a_short_salt_is_refused():
    with pytest.raises(ValueError, match="32 bytes"):
        leaf.commit(b"short", '"x"')


def test_times_are_written_in_utc_with_microseconds_and_need_a_zone():
    assert leaf.instant(datetime(2026, 1, 1, 1, tzinfo=timezone(timedelta(hours=2)))) == "2025-12-31T23:00:00.000000Z"
    with pytest.raises(leaf.LeafError, match="time zone"):
        leaf.instant(datetime(2026, 1, 1))  # noqa: DTZ001


@pytest.mark.parametrize("by", ["", "officer@example.org", "Bola Officer", "user:", "user:1 2", "user:a@b"])
def test_an_actor_is_never_a_name_or_an_address(by):
    with pytest.raises(leaf.LeafError, match=r"^by:"):
        leaf.body(**{**WHERE, "by": by}, fields={})


@pytest.mark.parametrize("subject", ["", "a b", "x@y", "x" * 201, "é", "a\n"])
def test_a_subject_is_a_key_and_no_text(subject):
    with pytest.raises(leaf.LeafError, match=r"^subject:"):
        leaf.body(**{**WHERE, "subject": subject}, fields={})


@pytest.mark.parametrize(
    "wrong", [1.5, Decimal("1"), AT, b"x", [1], ["x", None], {"a": 1}, {1: "a"}, {"a"}, 2**53, -(2**53)]
)
def test_what_json_cannot_carry_the_same_everywhere_is_refused_and_the_field_named(wrong):
    with pytest.raises(leaf.LeafError, match=r"^amount: "):
        leaf.plain("amount", wrong)


def test_half_a_character_is_refused():
    with pytest.raises(leaf.LeafError, match=r"^title: .*surrogate"):
        leaf.plain("title", "\ud800")


def test_an_enum_reaches_the_log_as_its_text():
    class Lane(StrEnum):
        ROUTINE = "routine"

    assert type(leaf.plain("lane", Lane.ROUTINE)) is str


texts = st.text(st.characters(exclude_categories=["Cs"]))


@given(
    st.none()
    | st.booleans()
    | st.integers(-leaf.LARGEST, leaf.LARGEST)
    | texts
    | st.lists(texts)
    | st.dictionaries(texts, texts)
)
def test_every_value_that_is_carried_comes_back_and_has_one_form(value):
    text = leaf.canonical(leaf.plain("field", value))
    assert json.loads(text) == value
    assert leaf.canonical(json.loads(text)) == text
    assert "\n" not in text
