"""RFC 6962 arithmetic against the Certificate Transparency vectors, exhaustively to 64 leaves, and against
forgery.
"""

import hashlib
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledger import tree

# The eight leaves of the Certificate Transparency reference test data, and the root after each of them.
CT_LEAVES = [
    bytes.fromhex(text)
    for text in (
        "",
        "00",
        "10",
        "2021",
        "3031",
        "40414243",
        "5051525354555657",
        "606162636465666768696a6b6c6d6e6f",
    )
]
CT_ROOTS = [
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
]
LEAVES = [tree.leaf_hash(str(n).encode()) for n in range(64)]
SUBTREE = tree.over(LEAVES)
ROOTS = [tree.root(size, SUBTREE) for size in range(65)]

sizes = st.integers(1, 64)


def test_the_empty_tree_has_the_hash_of_nothing():
    assert tree.root(0, SUBTREE).hex() == hashlib.sha256().hexdigest()


@pytest.mark.parametrize("size", range(1, 9))
def test_roots_equal_the_certificate_transparency_vectors(size):
    subtree = tree.over([tree.leaf_hash(data) for data in CT_LEAVES])
    assert tree.root(size, subtree).hex() == CT_ROOTS[size - 1]


def test_the_certificate_transparency_inclusion_vector():
    subtree = tree.over([tree.leaf_hash(data) for data in CT_LEAVES])
    assert [part.hex() for part in tree.inclusion_proof(5, 8, subtree)] == [
        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    ]


def test_the_certificate_transparency_consistency_vector():
    subtree = tree.over([tree.leaf_hash(data) for data in CT_LEAVES])
    assert [part.hex() for part in tree.consistency_proof(6, 8, subtree)] == [
        "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    ]


def test_every_inclusion_proof_up_to_64_leaves_verifies_and_for_no_other_place():
    for size in range(1, 65):
        for seq in range(size):
            proof = tree.inclusion_proof(seq, size, SUBTREE)
            assert tree.verify_inclusion(LEAVES[seq], seq, size, proof, ROOTS[size])
            assert not tree.verify_inclusion(LEAVES[seq], (seq + 1) % size, size, proof, ROOTS[size]) or size == 1


def test_every_consistency_proof_up_to_64_leaves_verifies_and_for_no_other_old_root():
    for new in range(65):
        for old in range(new + 1):
            proof = tree.consistency_proof(old, new, SUBTREE)
            assert tree.verify_consistency(old, new, ROOTS[old], ROOTS[new], proof)
            assert not tree.verify_consistency(old, new, tree.leaf_hash(b"other"), ROOTS[new], proof)


def test_growing_leaf_by_leaf_gives_the_same_roots_and_subtrees():
    stored: dict[tree.Place, bytes] = {}
    for size, leaf in enumerate(LEAVES):
        closed, root = tree.grow(size, leaf, lambda *place: stored[place])  # noqa: B023
        assert not closed.keys() & stored.keys()
        stored |= closed
        assert root == ROOTS[size + 1]
    assert len(stored) == 2 * 64 - 1
    assert all(SUBTREE(*place) == digest for place, digest in stored.items())


@pytest.mark.parametrize(("seq", "size"), [(0, 0), (5, 5), (-1, 5)])
def test_a_leaf_outside_the_tree_has_no_proof(seq, size):
    with pytest.raises(ValueError, match="has no leaf"):
        tree.inclusion_proof(seq, size, SUBTREE)
    assert not tree.verify_inclusion(LEAVES[0], seq, size, [], ROOTS[size])


def test_a_tree_that_shrank_has_no_proof():
    with pytest.raises(ValueError, match="does not begin"):
        tree.consistency_proof(5, 4, SUBTREE)
    assert not tree.verify_consistency(5, 4, ROOTS[5], ROOTS[4], [])


def test_an_inner_node_cannot_pose_as_a_leaf():
    inner = SUBTREE(1, 0)
    assert tree.leaf_hash(LEAVES[0] + LEAVES[1]) != inner


def forgeries(proof, draw):
    """One drawn alteration of a proof: a bit, an exchange, a part less, a part more, or a part of another
    length.
    """
    parts = list(proof)
    kind = draw(st.sampled_from(["lengthen", "bit", "swap", "shorten", "cut"] if parts else ["lengthen"]))
    place = draw(st.integers(0, max(len(parts) - 1, 0)))
    if kind == "lengthen":
        parts.insert(draw(st.integers(0, len(parts))), draw(st.binary(min_size=32, max_size=32)))
    elif kind == "shorten":
        del parts[place]
    elif kind == "cut":
        parts[place] = parts[place][:-1]
    elif kind == "bit":
        bit = draw(st.integers(0, 255))
        parts[place] = (int.from_bytes(parts[place]) ^ 1 << bit).to_bytes(32)
    else:
        parts.sort(reverse=draw(st.booleans()))
    return parts


@given(st.data(), sizes)
def test_no_altered_inclusion_proof_is_accepted(data, size):
    seq = data.draw(st.integers(0, size - 1))
    proof = tree.inclusion_proof(seq, size, SUBTREE)
    forged = forgeries(proof, data.draw)
    assert tree.verify_inclusion(LEAVES[seq], seq, size, forged, ROOTS[size]) is (forged == proof)


@given(st.data(), sizes)
def test_no_altered_consistency_proof_is_accepted(data, new):
    old = data.draw(st.integers(0, new))
    proof = tree.consistency_proof(old, new, SUBTREE)
    forged = forgeries(proof, data.draw)
    assert tree.verify_consistency(old, new, ROOTS[old], ROOTS[new], forged) is (forged == proof)


@given(st.data(), sizes, st.integers(0, 70), st.integers(-1, 70))
def test_a_proof_holds_for_its_own_leaf_place_and_size_alone(data, size, other_size, other_seq):
    seq = data.draw(st.integers(0, size - 1))
    proof = tree.inclusion_proof(seq, size, SUBTREE)
    accepted = tree.verify_inclusion(LEAVES[seq], other_seq, other_size, proof, ROOTS[size])
    if (other_seq, other_size) == (seq, size):
        assert accepted
    elif accepted:
        # The root does not say how many leaves it has: another size passes only where the path is the same
        # shape.
        assert other_seq == seq or other_size != size


def test_proofs_of_neighbours_differ():
    assert all(
        tree.inclusion_proof(a, 64, SUBTREE) != tree.inclusion_proof(b, 64, SUBTREE) for a, b in pairwise(range(64))
    )
