import base64

import pytest
from django.db import transaction

from ledger import note
from ledger.checkpoint import Inconsistent, latest, origin, public_key, sign, signing_key
from ledger.models import Checkpoint, Head
from ledger.tree import EMPTY_ROOT
from tests.ledger.conftest import AT


@pytest.mark.django_db
def test_a_checkpoint_is_a_signed_note_over_the_log_as_it_stands(filed):
    filed(5)
    mark = sign(at=AT)
    text = note.opened(mark.note, origin(), signing_key().public_key())
    head = Head.objects.get()
    assert text == f"{origin()}\n5\n{base64.b64encode(bytes(head.root)).decode()}\n"
    assert (mark.size, bytes(mark.root), mark.signed_at) == (5, bytes(head.root), AT)


@pytest.mark.django_db
def test_where_nothing_was_added_the_newest_is_given_again(filed):
    filed(2)
    first = sign(at=AT)
    assert sign(at=AT).pk == first.pk
    filed(1)
    assert sign(at=AT).size == 3
    assert [mark.size for mark in Checkpoint.objects.order_by("size")] == [2, 3]
    assert latest().size == 3


@pytest.mark.django_db
def test_an_empty_log_can_be_signed():
    assert bytes(sign(at=AT).root) == EMPTY_ROOT


@pytest.mark.django_db(transaction=True)
def test_inside_a_transaction_nothing_is_signed(filed):
    filed(1)
    with pytest.raises(RuntimeError, match="durable"), transaction.atomic():
        sign(at=AT)
    assert latest() is None


@pytest.mark.parametrize(
    "harm",
    [
        "DELETE FROM ledger_entry WHERE seq = 4; UPDATE ledger_head SET size = 4,"
        " root = (SELECT root FROM ledger_checkpoint WHERE size = 4)",
        "UPDATE ledger_head SET root = sha256('other')",
        "UPDATE ledger_node SET hash = sha256('other') WHERE level = 2",
        "UPDATE ledger_entry SET leaf_hash = sha256('other') WHERE seq = 4",
        "UPDATE ledger_checkpoint SET root = sha256('other') WHERE size = 5",
    ],
)
def test_a_log_that_was_cut_or_rewritten_is_not_signed(filed, tamper, harm):
    filed(4)
    sign(at=AT)
    filed(1)
    sign(at=AT)
    tamper(harm)
    with pytest.raises(Inconsistent, match="signed"):
        sign(at=AT)


def test_a_history_rewritten_and_grown_further_is_not_signed(filed, tamper):
    filed(5)
    sign(at=AT)
    tamper("TRUNCATE ledger_entry, ledger_node, ledger_personalvalue, ledger_head")
    filed(6, subject="application:EX-9")
    with pytest.raises(Inconsistent, match="does not begin with the 5 that were signed"):
        sign(at=AT)
    assert latest().size == 5


def test_the_public_key_is_a_verifier_key_line():
    name, short, raw = public_key().removesuffix("\n").split("+", 2)
    assert name == origin()
    assert short == note.key_id(name, signing_key().public_key()).hex()
    assert base64.b64decode(raw) == b"\x01" + signing_key().public_key().public_bytes_raw()
