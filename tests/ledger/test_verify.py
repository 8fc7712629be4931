"""The stand-alone verifier, run as an outsider runs it: no Django, no site-packages, nothing but the export."""

import hashlib
import shutil
import subprocess
import sys

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from django.db import transaction
from hypothesis import given
from hypothesis import strategies as st

from ledger import note, tree, verify
from ledger.checkpoint import public_key, sign
from ledger.export import export
from ledger.proof import tlog_proof
from ledger.write import append
from tests.ledger.conftest import AT
from tests.ledger.kinds import Closed

# RFC 8032, section 7.1, tests 1 and 3: public key, message, signature.
RFC_8032 = [
    (
        "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
        "",
        "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155"
        "5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
    ),
    (
        "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
        "af82",
        "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac"
        "18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a",
    ),
]


@pytest.fixture
def exported(filed, db, tmp_path):
    """An export of nine entries under three checkpoints, with the clear values that are not erased."""
    filed(3, name="Zoë Invented")
    sign(at=AT)
    filed(4)
    sign(at=AT)
    filed(2)
    sign(at=AT)
    return export(tmp_path / "log", personal=True)


@pytest.fixture
def small(filed, db, tmp_path):
    """An export of three entries under two checkpoints, small enough to change every byte of it."""
    filed(2, name="Zoë Invented")
    sign(at=AT)
    filed(1)
    sign(at=AT)
    return export(tmp_path / "log", personal=True)


def run(*words):
    command = [sys.executable, "-I", "-S", verify.__file__, *map(str, words)]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", timeout=60, check=False)
    assert not done.stderr, done.stderr
    return done.returncode, done.stdout


def checked(folder):
    """The same check in this process, for the many small harms."""
    where = verify.Export(folder)
    return verify.check_log(where, verify.read_key(where.text("key.pub")), [])


def test_a_sound_export_is_good_with_nothing_but_python(exported):
    code, said = run("log", exported)
    assert code == 0, said
    assert said.startswith("GOOD   9 entries, root ")
    assert "3 checkpoints signed" in said
    assert public_key().strip() in said  # the key came with the export: the reader is told to compare it


def test_the_copy_inside_the_export_runs_too(exported):
    done = subprocess.run([sys.executable, "-I", "-S", exported / "verify.py", "log", exported], check=False)
    assert done.returncode == 0


def test_a_key_known_from_elsewhere_replaces_the_export_s_own(exported, tmp_path):
    key = tmp_path / "known.pub"
    key.write_text(public_key())
    code, said = run("log", exported, "--key", key)
    assert (code, "NOTE" in said) == (0, False)
    other = Ed25519PrivateKey.generate().public_key()
    key.write_text(note.verifier_key(public_key().partition("+")[0], other) + "\n")
    code, said = run("log", exported, "--key", key)
    assert code == 1
    assert "not signed with the key" in said


def test_changed_entries_are_named_by_the_program_and_the_exit_code(exported):
    entries = exported / "entries.jsonl"
    entries.write_bytes(entries.read_bytes().replace(b"paper 2", b"paper 7", 1))
    code, said = run("log", exported)
    assert code == 1
    assert "first wrong entry: 2: its bytes do not have the hash" in said


@pytest.mark.parametrize("missing", ["entries.jsonl", "leaves.txt", "key.pub"])
def test_an_export_without_its_files_cannot_be_checked(exported, missing):
    (exported / missing).unlink()
    code, said = run("log", exported)
    assert code == 2
    assert missing in said


def test_what_is_no_export_cannot_be_checked(tmp_path):
    assert run("log", tmp_path)[0] == 2
    assert run("log", tmp_path / "absent")[0] == 2
    (tmp_path / "broken.zip").write_bytes(b"PK no zip")
    assert run("log", tmp_path / "broken.zip")[0] == 2


def seq_at(data, place):
    """The number of the line in which a byte stands."""
    return data.count(b"\n", 0, place)


@pytest.mark.parametrize("name", ["entries.jsonl", "leaves.txt"])
def test_every_changed_byte_of_entries_and_hashes_names_its_entry(small, name):
    path = small / name
    sound = path.read_bytes()
    for place in range(len(sound)):
        harmed = bytearray(sound)
        harmed[place] ^= 1 << place % 8
        path.write_bytes(harmed)
        report = checked(small)
        assert report.first, place
        assert report.first[0] == seq_at(sound, place), (place, report.first)


def test_every_changed_byte_of_key_checkpoints_and_clear_values_is_found(small):
    for path in [small / "key.pub", small / "personal.jsonl", *(small / "checkpoints").iterdir()]:
        sound = path.read_bytes()
        for place in range(len(sound)):
            harmed = bytearray(sound)
            harmed[place] ^= 1 << place % 8
            path.write_bytes(harmed)
            try:
                assert not checked(small).good, (path.name, place)
            except verify.Wrong:
                continue
        path.write_bytes(sound)
    assert checked(small).good


def lines_of(path):
    return path.read_bytes().splitlines(keepends=True)


def forged(row, at):
    return row.replace(b'"seq":0', b'"seq":%d' % at).replace(b"paper 0", b"paper X")


STRUCTURAL = {
    "deleted": lambda rows, at: rows[:at] + rows[at + 1 :],
    "doubled": lambda rows, at: [*rows[: at + 1], *rows[at:]],
    "swapped with the next": lambda rows, at: [*rows[:at], *rows[at + 1 : at + 2], rows[at], *rows[at + 2 :]],
    "cut off before": lambda rows, at: rows[:at],
    "cut off within": lambda rows, at: [*rows[:at], rows[at][:-9]],
    "put in before": lambda rows, at: [*rows[:at], forged(rows[0], at), *rows[at:]],
}


@pytest.mark.parametrize("both", [False, True])
@pytest.mark.parametrize("harm", STRUCTURAL)
def test_every_deletion_exchange_doubling_and_cut_names_the_first_wrong_entry(exported, harm, both):
    paths = [exported / "entries.jsonl", exported / "leaves.txt"]
    sound = [lines_of(path) for path in paths]
    for at in range(len(sound[0]) - (harm == "swapped with the next")):
        rows = STRUCTURAL[harm](sound[0], at)
        paths[0].write_bytes(b"".join(rows))
        if both:  # whoever changes the entries changes the noted hashes with them
            paths[1].write_bytes(b"".join(tree.leaf_hash(row.rstrip(b"\n")).hex().encode() + b"\n" for row in rows))
        report = checked(exported)
        assert report.first, (harm, at)
        first = at + 1 if harm == "doubled" else at
        if both and harm == "put in before":  # well made, with its own hash: the next entry's number tells
            assert report.first[0] in (at, at + 1)
        else:
            assert report.first[0] == first, (harm, at, report.first)


def test_a_forgery_with_its_hash_is_bounded_by_the_signatures_around_it(exported):
    entries, leaves = exported / "entries.jsonl", exported / "leaves.txt"
    rows, hashes = lines_of(entries), lines_of(leaves)
    rows[5] = rows[5].replace(b"paper 2", b"paper 7")
    hashes[5] = tree.leaf_hash(rows[5].rstrip(b"\n")).hex().encode() + b"\n"
    entries.write_bytes(b"".join(rows))
    leaves.write_bytes(b"".join(hashes))
    first, why = checked(exported).first
    assert (first, "or a later one before 7" in why) == (3, True)


def test_entries_that_no_checkpoint_covers_are_named(exported):
    (exported / "checkpoints" / "000000000009.note").unlink()
    assert checked(exported).first == (7, "no signed checkpoint covers it: the newest counts 7 entries")


def test_an_export_without_any_checkpoint_proves_nothing(exported):
    shutil.rmtree(exported / "checkpoints")
    report = checked(exported)
    assert not report.good
    assert "nothing vouches" in report.others[0]


def test_a_kept_checkpoint_finds_a_history_that_was_rewritten_and_signed_anew(exported, filed, tamper, tmp_path):
    kept = tmp_path / "kept.note"
    shutil.copyfile(exported / "checkpoints" / "000000000007.note", kept)
    tamper("TRUNCATE ledger_entry, ledger_node, ledger_personalvalue, ledger_head, ledger_checkpoint")
    filed(9, subject="application:EX-9")
    sign(at=AT)
    rewritten = export(tmp_path / "rewritten")
    assert run("log", rewritten)[0] == 0
    code, said = run("log", rewritten, "--checkpoint", kept)
    assert code == 1
    assert "kept.note was signed over" in said


def test_a_kept_checkpoint_finds_a_log_that_was_rolled_back(exported, tmp_path):
    kept = tmp_path / "kept.note"
    shutil.move(exported / "checkpoints" / "000000000009.note", kept)
    for name in ("entries.jsonl", "leaves.txt"):
        (exported / name).write_bytes(b"".join(lines_of(exported / name)[:7]))
    (exported / "personal.jsonl").unlink()
    assert run("log", exported)[0] == 0
    code, said = run("log", exported, "--checkpoint", kept)
    assert code == 1
    assert "first wrong entry: 7: it is missing" in said


def test_an_erased_value_is_no_fault_and_a_false_one_is(exported):
    personal = exported / "personal.jsonl"
    rows = lines_of(personal)
    personal.write_bytes(b"".join(rows[2:]))
    assert checked(exported).good
    personal.write_bytes(b"".join(rows).replace("Zoë".encode(), "Zoé".encode(), 1))
    assert checked(exported).first == (0, "the clear value of name in personal.jsonl is not the one that was logged")
    personal.write_bytes(rows[0].replace(b'"seq":0', b'"seq":99'))
    assert checked(exported).first[0] == 99


# ---- one licence


@pytest.fixture
def held(filed, db, tmp_path):
    """What the holder of a licence has, beside other entries: (file, leaf, proof, key)."""
    document = tmp_path / "licence.pdf"
    document.write_bytes(b"an invented licence")
    filed(4)
    with transaction.atomic():
        closed = Closed(hashlib.sha256(document.read_bytes()).hexdigest())
        entry = append(closed, subject="application:EX-1", by="user:12", at=AT)
    filed(3)
    sign(at=AT)
    leaf, proof, key = tmp_path / "leaf.json", tmp_path / "licence.tlog-proof", tmp_path / "key.pub"
    leaf.write_text(entry.body, "utf-8")
    proof.write_text(tlog_proof(entry.seq), "utf-8")
    key.write_text(public_key())
    return document, leaf, proof, key


def test_a_licence_s_proof_is_checked_with_nothing_but_python(held):
    document, leaf, proof, key = held
    for what, file in (("proof", leaf), ("document", document)):
        code, said = run(what, file, proof, key)
        assert code == 0, said
        assert said.startswith("GOOD   entry 4 of 8 in the log ")


def test_another_file_or_entry_is_refused(held):
    document, leaf, proof, key = held
    document.write_bytes(b"an invented licence with one word more")
    leaf.write_text(leaf.read_text("utf-8").replace("user:12", "user:13"), "utf-8")
    for what, file, words in (("document", document, "not about this file"), ("proof", leaf, "was changed")):
        code, said = run(what, file, proof, key)
        assert code == 1
        assert words in said


def test_a_missing_file_cannot_be_checked(held):
    _, leaf, proof, key = held
    assert run("proof", leaf, proof.with_name("absent"), key)[0] == 2


def test_every_changed_byte_of_a_proof_is_refused(held):
    _, leaf, proof, key = held
    sound, key = proof.read_bytes(), verify.read_key(key.read_text())
    spared = sound.index(b"index ")  # the extra line is a courtesy, not authenticated: «document» checks it, below
    for place in [*range(len(b"c2sp.org/tlog-proof@v1\n")), *range(spared, len(sound))]:
        harmed = bytearray(sound)
        harmed[place] ^= 1 << place % 8
        try:
            read = verify.read_proof(harmed.decode())
            head = verify.check_proof(leaf.read_bytes(), read, key)
        except (verify.Wrong, UnicodeDecodeError):
            continue
        pytest.fail(f"byte {place} was changed and accepted: {head}")


def test_every_changed_byte_of_the_carried_entry_is_refused_for_a_document(held):
    document, _, proof, key = held
    sound, key = proof.read_text("utf-8"), verify.read_key(key.read_text())
    start, end = sound.index("extra ") + 6, sound.index("\nindex ")
    for place in range(start, end):
        other = "A" if sound[place] != "A" else "B"
        with pytest.raises((verify.Wrong, verify.Uncheckable)):
            verify.check_document(
                document.read_bytes(), verify.read_proof(sound[:place] + other + sound[place + 1 :]), key
            )


# ---- the second implementation agrees with the first


def test_the_growing_tree_and_the_stored_tree_have_the_same_roots():
    leaves = [tree.leaf_hash(bytes([number])) for number in range(130)]
    grown = verify.Tree()
    for size in range(131):
        assert grown.root() == tree.root(size, tree.over(leaves))
        if size < 130:
            grown.add(leaves[size])


def test_the_verifier_s_inclusion_check_agrees_for_all_places_up_to_64():
    leaves = [tree.leaf_hash(bytes([number])) for number in range(64)]
    stored = tree.over(leaves)
    for size in range(1, 65):
        for seq in range(size):
            proof = tree.inclusion_proof(seq, size, stored)
            assert verify.root_from(leaves[seq], seq, size, proof) == tree.root(size, stored)
            assert verify.root_from(leaves[seq], seq, size, [*proof, leaves[0]]) is None
            assert not proof or verify.root_from(leaves[seq], seq, size, proof[1:]) is None


@pytest.mark.parametrize(("public", "message", "signature"), RFC_8032)
def test_the_arithmetic_accepts_the_vectors_of_rfc_8032(public, message, signature):
    words = bytes.fromhex(public), bytes.fromhex(message), bytes.fromhex(signature)
    assert verify.signed_by_arithmetic(*words)
    assert verify.signed(*words)


@given(st.binary(max_size=60), st.integers(0, 255), st.sampled_from([0, 1, 2]))
def test_the_arithmetic_agrees_with_the_cryptography_package(message, bit, part):
    key = Ed25519PrivateKey.from_private_bytes(hashlib.sha256(message).digest())
    words = [key.public_key().public_bytes_raw(), message, key.sign(message)]
    assert verify.signed_by_arithmetic(*words)
    if words[part]:
        harmed = bytearray(words[part])
        harmed[bit // 8 % len(harmed)] ^= 1 << bit % 8
        words[part] = bytes(harmed)
        assert not verify.signed_by_arithmetic(*words)
        assert not verify.signed(*words)


def test_a_second_signature_made_from_the_first_is_refused():
    public, message, signature = (bytes.fromhex(text) for text in RFC_8032[1])
    scalar = int.from_bytes(signature[32:], "little") + verify.ORDER
    assert not verify.signed_by_arithmetic(public, message, signature[:32] + scalar.to_bytes(32, "little"))
