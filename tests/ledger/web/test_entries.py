import json

import pytest
from django.db import transaction

from ledger import verify
from ledger.checkpoint import public_key, sign
from ledger.models import Entry
from ledger.proof import tlog_proof
from ledger.write import append
from tests.ledger.conftest import AT
from tests.ledger.kinds import Closed

pytestmark = pytest.mark.django_db


def seqs(response):
    return [entry.seq for entry, _ in response.context["rows"]]


@pytest.fixture
def log(filed):
    filed(2, subject="application:EX-1", name="Zoë <b>Invented</b>", aliases=("Z",), amounts={"EUR": "12.50"})
    filed(1, subject="application:EX-2")
    with transaction.atomic():
        append(Closed("ended"), subject="application:EX-1", by="user:9", at=AT)


def test_entries_stand_newest_first_with_what_happened_and_to_what(auditor, log):
    response = auditor.get("/log/")
    assert seqs(response) == [3, 2, 1, 0]
    page = response.content.decode()
    assert "4 entries in all" in page
    assert "Somebody closed something." in page
    assert 'href="/log/3/"' in page


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"subject": "application:EX-1"}, [3, 1, 0]),
        ({"subject": "application:EX"}, []),
        ({"kind": "test.closed"}, [3]),
        ({"kind": "test.closed", "subject": "application:EX-2"}, []),
        ({"kind": "", "subject": ""}, [3, 2, 1, 0]),
    ],
)
def test_the_filter_shows_one_case_s_entries_or_one_kind(auditor, log, asked, found):
    response = auditor.get("/log/", asked)
    assert seqs(response) == found
    assert bool(found) is not ("No entry fits this filter" in response.content.decode())


def test_a_kind_that_is_none_is_said_at_its_field(auditor, log):
    response = auditor.get("/log/", {"kind": "test.never"})
    assert response.status_code == 400
    assert response.context["form"].errors["kind"]
    assert seqs(response) == []  # not everything, as if nothing had been asked


def test_an_empty_log_says_what_will_be_here(auditor):
    assert "Nothing was logged yet" in auditor.get("/log/").content.decode()


def test_pages_follow_one_another_by_key_and_back(auditor, filed, monkeypatch):
    monkeypatch.setattr("ledger.web.paging.ROWS", 3)
    filed(4, subject="application:EX-1")
    filed(4, subject="application:EX-2")
    first = auditor.get("/log/")
    assert (seqs(first), first.context["page"].newer, first.context["page"].older) == ([7, 6, 5], None, 5)
    second = auditor.get("/log/", {"after": 5})
    assert (seqs(second), second.context["page"].newer, second.context["page"].older) == ([4, 3, 2], 4, 2)
    last = auditor.get("/log/", {"after": 2})
    assert (seqs(last), last.context["page"].newer, last.context["page"].older) == ([1, 0], 1, None)
    assert seqs(auditor.get("/log/", {"before": 1})) == [4, 3, 2]
    back = auditor.get("/log/", {"before": 4})
    assert (seqs(back), back.context["page"].newer) == ([7, 6, 5], None)
    narrowed = auditor.get("/log/", {"subject": "application:EX-1", "after": 3})
    assert seqs(narrowed) == [2, 1, 0]


@pytest.mark.parametrize("cursor", ["x", "-1", "1.5", "²", "9" * 30])
def test_a_page_that_is_none_is_not_found(auditor, log, cursor):
    assert auditor.get("/log/", {"after": cursor}).status_code == 404


def test_the_list_costs_the_same_few_queries_however_many_rows(auditor, filed, django_assert_num_queries):
    filed(2)
    auditor.get("/log/")
    with django_assert_num_queries(7) as few:
        auditor.get("/log/")
    filed(20)
    with django_assert_num_queries(len(few)):
        auditor.get("/log/")


def test_an_entry_shows_its_fields_bytes_hash_and_way_to_the_signed_root(auditor, log):
    mark = sign(at=AT)
    response = auditor.get("/log/1/")
    page = response.content.decode()
    row = Entry.objects.get(seq=1)
    assert "Zoë &lt;b&gt;Invented&lt;/b&gt;" in page
    assert "<b>Invented</b>" not in page
    assert "12.50" in page
    assert bytes(row.leaf_hash).hex() in page
    assert bytes(mark.root).hex() in page
    assert json.loads(response.context["entry"].body)["seq"] == 1
    hashes = [bytes.fromhex(step) for _, step in response.context["steps"]]
    assert verify.root_from(bytes(row.leaf_hash), 1, 4, hashes) == bytes(mark.root)


def test_an_entry_that_is_not_signed_yet_says_so(auditor, log):
    page = auditor.get("/log/1/").content.decode()
    assert "No checkpoint covers this entry yet" in page
    assert auditor.get("/log/1/proof").status_code == 404


def test_an_erased_value_is_shown_as_erased(auditor, log, tamper):
    tamper("DELETE FROM ledger_personalvalue WHERE entry_id = 0 AND field = 'name'")
    response = auditor.get("/log/0/")
    assert "Zoë" not in response.content.decode()
    assert {field.name: field.erased for field in response.context["fields"] if field.personal} == {
        "name": True,
        "aliases": False,
    }


def test_a_kind_of_a_newer_release_still_shows_its_bytes(auditor, log, monkeypatch):
    monkeypatch.setattr("ledger.kind._by_name", {})
    page = auditor.get("/log/3/").content.decode()
    assert "does not know this kind" in page
    assert "&quot;outcome&quot;:&quot;ended&quot;" in page


@pytest.mark.parametrize("path", ["/log/4/", "/log/4/leaf", "/log/4/proof", "/log/99999999999999999999/"])
def test_an_entry_that_is_not_there_is_not_found(auditor, log, path):
    assert auditor.get(path).status_code == 404


def test_leaf_and_proof_are_files_that_the_verifier_accepts(auditor, log):
    sign(at=AT)
    leaf, proof = auditor.get("/log/2/leaf"), auditor.get("/log/2/proof")
    assert leaf.content.decode() == Entry.objects.get(seq=2).body
    assert proof.content.decode() == tlog_proof(2)
    assert 'filename="entry-2.tlog-proof"' in proof.headers["Content-Disposition"]
    head = verify.check_proof(leaf.content, verify.read_proof(proof.content.decode()), verify.read_key(public_key()))
    assert head.size == 4
