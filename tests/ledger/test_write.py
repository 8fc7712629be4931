import json
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection, transaction

from ledger import tree
from ledger.kind import UnknownKind
from ledger.leaf import LeafError, commit
from ledger.models import Entry, Head, Node, PersonalValue
from ledger.recompute import recompute
from ledger.write import LogDamaged, append
from tests.ledger.conftest import AT
from tests.ledger.kinds import Closed, Filed

WHERE = {"subject": "application:EX-1", "by": "user:12", "at": AT}


@pytest.mark.django_db(transaction=True)
def test_outside_a_transaction_nothing_is_appended():
    with pytest.raises(transaction.TransactionManagementError, match="atomic"):
        append(Closed("ended"), **WHERE)
    assert not Entry.objects.exists()


@pytest.mark.django_db
def test_an_entry_says_what_who_when_and_its_place(filed):
    filed(2)
    entry = append(Closed("ended"), **WHERE)
    assert (entry.seq, entry.kind, entry.kind_version) == (2, "test.closed", 1)
    stored = Entry.objects.get(seq=2)
    assert json.loads(stored.body) == {
        "v": 1,
        "seq": 2,
        "kind": "test.closed",
        "kind_version": 1,
        "subject": "application:EX-1",
        "by": "user:12",
        "at": "2026-03-01T09:30:00.000000Z",
        "fields": {"outcome": "ended"},
    }
    assert bytes(stored.leaf_hash) == tree.leaf_hash(stored.body.encode())
    assert (stored.subject, stored.by, stored.at) == ("application:EX-1", "user:12", AT)


@pytest.mark.django_db
def test_personal_values_stand_beside_the_leaf_under_their_salt(filed):
    (entry,) = filed(1, name="Zoë Canary", aliases=("Zed",))
    assert "Canary" not in entry.body
    fields = json.loads(entry.body)["fields"]
    rows = {row.field: row for row in PersonalValue.objects.all()}
    assert rows["name"].value == '"Zoë Canary"'
    assert rows["aliases"].value == '["Zed"]'
    for name, row in rows.items():
        assert fields[name] == {"sha256": commit(bytes(row.salt), row.value)}
    assert bytes(rows["name"].salt) != bytes(rows["aliases"].salt)


@pytest.mark.django_db
def test_head_and_nodes_follow_the_entries(filed):
    entries = filed(13)
    stored = tree.over([entry.leaf_hash for entry in entries])
    head = Head.objects.get()
    assert (head.size, bytes(head.root)) == (13, tree.root(13, stored))
    nodes = {(node.level, node.index): bytes(node.hash) for node in Node.objects.all()}
    assert len(nodes) == 6 + 3 + 1
    assert all(stored(*place) == digest for place, digest in nodes.items())


@pytest.mark.django_db(transaction=True)
def test_what_is_rolled_back_leaves_no_gap(filed):
    filed(3)
    with transaction.atomic():
        append(Filed("never"), **WHERE)
        transaction.set_rollback(True)
    (entry,) = filed(1)
    assert entry.seq == 3
    assert recompute().good


@pytest.mark.django_db
@pytest.mark.parametrize(("entry", "error"), [(object(), UnknownKind), (Closed(1.5), LeafError)])  # type: ignore[arg-type]
def test_what_cannot_be_carried_is_refused_and_nothing_written(entry, error):
    with pytest.raises(error):
        append(entry, **WHERE)
    assert not Entry.objects.exists()


@pytest.mark.django_db
def test_an_append_costs_the_same_few_queries_however_long_the_log(filed, django_assert_max_num_queries):
    filed(64 + 32 + 16 + 7)
    with django_assert_max_num_queries(9):  # two of them are the savepoint
        filed(1)


def test_a_head_that_contradicts_the_tree_stops_the_log(filed, tamper):
    filed(3)
    tamper("UPDATE ledger_head SET root = %s", b"\x01" * 32)
    with pytest.raises(LogDamaged, match="head of 3 entries"):
        filed(1)
    assert Entry.objects.count() == 3


@pytest.mark.django_db(transaction=True)
def test_writers_at_the_same_moment_take_turns_and_do_not_fork():
    writers, each = 4, 8
    start = Barrier(writers)

    def write(writer):
        try:
            start.wait()
            for number in range(each):
                with transaction.atomic():
                    append(Filed(f"{writer}-{number}"), **WHERE)
        finally:
            connection.close()

    with ThreadPoolExecutor(writers) as pool:
        list(pool.map(write, range(writers)))
    assert list(Entry.objects.order_by("seq").values_list("seq", flat=True)) == list(range(writers * each))
    outcome = recompute()
    assert outcome.good
    assert outcome.size == writers * each
