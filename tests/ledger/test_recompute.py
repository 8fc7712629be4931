import pytest

from ledger.checkpoint import sign
from ledger.recompute import recompute
from tests.ledger.conftest import AT


@pytest.fixture
def log(filed, transactional_db):
    filed(4, name="Zoë Invented")
    sign(at=AT)
    filed(3)
    sign(at=AT)
    filed(2)  # what no checkpoint covers yet is checked too


def test_a_sound_log_is_good(log):
    outcome = recompute()
    assert (outcome.good, outcome.size, outcome.checkpoints, outcome.first_wrong) == (True, 9, 2, None)


@pytest.mark.django_db
def test_an_empty_log_is_good():
    assert recompute().good


HARMS = [
    ("UPDATE ledger_entry SET body = replace(body, 'paper 3', 'paper 8') WHERE seq = 3", 3, "leaf hash"),
    ("UPDATE ledger_entry SET leaf_hash = sha256('x') WHERE seq = 8", 8, "leaf hash"),
    (
        "UPDATE ledger_entry SET body = replace(body, 'paper 3', 'paper 8'), leaf_hash = "
        "sha256('\\x00' || convert_to(replace(body, 'paper 3', 'paper 8'), 'UTF8')) WHERE seq = 3",
        2,
        "node 1/1",
    ),
    ("UPDATE ledger_entry SET body = 'x', leaf_hash = sha256('\\x0078') WHERE seq = 8", 8, "seq, kind"),
    ("UPDATE ledger_entry SET body = '[]', leaf_hash = sha256('\\x005b5d') WHERE seq = 8", 8, "seq, kind"),
    ("UPDATE ledger_entry SET kind = 'test.closed' WHERE seq = 1", 1, "kind"),
    ("UPDATE ledger_entry SET kind_version = 2 WHERE seq = 1", 1, "kind_version"),
    ("UPDATE ledger_entry SET subject = 'application:EX-2' WHERE seq = 2", 2, "subject"),
    ("UPDATE ledger_entry SET by = 'user:13' WHERE seq = 5", 5, "by"),
    ("UPDATE ledger_entry SET at = at + interval '1 microsecond' WHERE seq = 6", 6, "at"),
    ("DELETE FROM ledger_entry WHERE seq = 4", 4, "missing"),
    ("DELETE FROM ledger_entry WHERE seq = 8", 8, "missing"),
    ("DELETE FROM ledger_entry WHERE seq = 8; UPDATE ledger_head SET size = 8", None, "head row"),
    ("DELETE FROM ledger_entry WHERE seq > 5; UPDATE ledger_head SET size = 6", 6, "checkpoint over 7"),
    (
        "UPDATE ledger_entry SET seq = 99 WHERE seq = 1; UPDATE ledger_entry SET seq = 1 WHERE seq = 2; "
        "UPDATE ledger_entry SET seq = 2 WHERE seq = 99",
        1,
        "seq",
    ),
    ("UPDATE ledger_personalvalue SET value = '\"Zoe\"' WHERE entry_id = 2 AND field = 'name'", 2, "clear value"),
    ("UPDATE ledger_personalvalue SET salt = sha256('x') WHERE entry_id = 0 AND field = 'name'", 0, "clear value"),
    ("UPDATE ledger_node SET hash = sha256('x') WHERE level = 2 AND index = 1", 4, "node 2/1"),
    ("DELETE FROM ledger_node WHERE level = 1 AND index = 2", None, "nodes are missing"),
    ("UPDATE ledger_head SET root = sha256('x')", None, "head row"),
    ("UPDATE ledger_checkpoint SET note = replace(note, E'\\n4\\n', E'\\n3\\n') WHERE size = 4", None, "signature"),
    ("UPDATE ledger_checkpoint SET size = 6 WHERE size = 7", None, "something else than its note"),
    ("UPDATE ledger_checkpoint SET root = sha256('x') WHERE size = 7", None, "something else than its note"),
]


@pytest.mark.parametrize(("sql", "first", "words"), HARMS)
def test_every_harm_is_found_and_the_first_wrong_entry_named(log, tamper, sql, first, words):
    tamper(sql)
    outcome = recompute()
    assert not outcome.good
    assert outcome.first_wrong == first
    assert words in " ".join(fault.why for fault in outcome.faults)


def test_a_rewritten_history_does_not_match_what_was_signed(log, filed, tamper):
    tamper("TRUNCATE ledger_entry, ledger_node, ledger_personalvalue, ledger_head")
    filed(9, subject="application:EX-9")
    outcome = recompute()
    assert [fault.why for fault in outcome.faults] == [
        "The entries are not those that the checkpoint over 4 was signed over.",
        "The entries are not those that the checkpoint over 7 was signed over.",
    ]
