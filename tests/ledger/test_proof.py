import base64

import pytest

from ledger import tree, verify
from ledger.checkpoint import public_key, sign
from ledger.models import Entry
from ledger.proof import NotYetSigned, consistency_proof, covering, inclusion_proof, tlog_proof
from tests.ledger.conftest import AT

pytestmark = pytest.mark.django_db


def test_stored_proofs_equal_those_of_the_tree_in_memory(filed):
    entries = filed(21)
    stored = tree.over([entry.leaf_hash for entry in entries])
    for seq in range(21):
        assert inclusion_proof(seq, 21) == tree.inclusion_proof(seq, 21, stored)
        assert consistency_proof(seq, 21) == tree.consistency_proof(seq, 21, stored)
    assert inclusion_proof(3, 9) == tree.inclusion_proof(3, 9, stored)


def test_a_proof_costs_two_queries(filed, django_assert_max_num_queries):
    filed(40)
    with django_assert_max_num_queries(2):
        inclusion_proof(17, 39)


def test_no_proof_beyond_the_log(filed):
    filed(3)
    with pytest.raises(ValueError, match="no leaf 3"):
        inclusion_proof(3, 3)
    with pytest.raises(KeyError):
        inclusion_proof(3, 9)


def test_the_newest_checkpoint_over_an_entry_covers_it(filed):
    filed(2)
    with pytest.raises(NotYetSigned, match="entry 1"):
        covering(1)
    sign(at=AT)
    filed(2)
    sign(at=AT)
    assert covering(1).size == 4
    with pytest.raises(NotYetSigned):
        covering(4)


def test_a_tlog_proof_is_text_of_the_published_format(filed):
    filed(6, name="Zoë Canary")
    mark = sign(at=AT)
    text = tlog_proof(2)
    first, extra, index, *hashes = text.partition("\n\n")[0].split("\n")
    assert first == "c2sp.org/tlog-proof@v1"
    assert base64.b64decode(extra.removeprefix("extra ")).decode() == Entry.objects.get(seq=2).body
    assert index == "index 2"
    assert [base64.b64decode(line) for line in hashes] == inclusion_proof(2, 6)
    assert text.partition("\n\n")[2] == mark.note
    assert "Canary" not in base64.b64decode(extra.removeprefix("extra ")).decode()


@pytest.mark.parametrize("count", [1, 2, 7])
def test_every_tlog_proof_is_accepted_by_the_verifier(filed, count):
    entries = filed(count)
    sign(at=AT)
    key = verify.read_key(public_key())
    for entry in entries:
        head = verify.check_proof(entry.body.encode(), verify.read_proof(tlog_proof(entry.seq)), key)
        assert head.size == count


def test_no_proof_of_an_entry_that_is_not_there(filed):
    filed(1)
    sign(at=AT)
    with pytest.raises(Entry.DoesNotExist):
        tlog_proof(1)
