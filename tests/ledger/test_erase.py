import pytest
from django.db import connections, transaction

from ledger.checkpoint import sign
from ledger.erase import NothingToErase, ReasonTellsValue, erase_entry, erase_subject
from ledger.models import Head, PersonalValue
from ledger.read import ERASED, entries, value
from ledger.recompute import recompute
from tests.ledger.conftest import AT

pytestmark = pytest.mark.django_db(transaction=True, databases=["default", "erasure"])
WHO = {"by": "user:7", "at": AT}
WHY = "Erasure request of 2026-03-02, Art 17 GDPR"


def everything():
    """Every value of every table of the log, as text."""
    with connections["default"].cursor() as cursor:
        found = []
        for table in ("entry", "personalvalue", "node", "head", "checkpoint"):
            cursor.execute(f"SELECT * FROM ledger_{table}")
            found += [str(row) for row in cursor.fetchall()]
    return "\n".join(found)


def test_a_person_s_name_is_erased_and_the_root_stays(filed):
    filed(3, name="Zoë Canary", aliases=("Canary Z",))
    mark = sign(at=AT)
    assert "Canary" in everything()
    for seq in range(3):
        erase_entry(seq, why=WHY, **WHO)
    assert "Canary" not in everything()
    assert value(entries().get(seq=1))["name"] == ERASED
    outcome = recompute()
    assert outcome.good
    assert outcome.size == 6
    assert bytes(sign(at=AT).root) == bytes(Head.objects.get().root) != bytes(mark.root)


def test_the_erasure_is_logged_under_the_same_subject_without_the_value(filed):
    filed(1, subject="application:EX-7", name="Zoë Canary", aliases=("Canary Z",))
    entry = erase_entry(0, fields=["name"], why=WHY, **WHO)
    assert (entry.seq, entry.kind, entry.subject, entry.by) == (1, "ledger.erased", "application:EX-7", "user:7")
    assert value(entries().get(seq=1)) == {"what": ["0:name"], "why": WHY}
    assert PersonalValue.objects.get().field == "aliases"


def test_all_entries_about_a_subject(filed):
    filed(2, subject="application:EX-1", name="Zoë Canary")
    filed(1, subject="application:EX-2", name="Zoë Canary")
    erase_subject("application:EX-1", why=WHY, **WHO)
    assert set(PersonalValue.objects.values_list("entry_id", flat=True)) == {2}
    assert value(entries().get(seq=3))["what"] == ["0:aliases", "0:name", "1:aliases", "1:name"]


@pytest.mark.parametrize("wish", [{"seq": 0, "fields": ["title"]}, {"seq": 9}])
def test_nothing_to_erase_is_an_error_and_writes_nothing(filed, wish):
    filed(1, name="Zoë Canary")
    with pytest.raises(NothingToErase):
        erase_entry(**wish, why=WHY, **WHO)
    assert Head.objects.get().size == 1
    assert PersonalValue.objects.count() == 2


def test_erased_twice_is_an_error(filed):
    filed(1, name="Zoë Canary")
    erase_entry(0, why=WHY, **WHO)
    with pytest.raises(NothingToErase):
        erase_entry(0, why=WHY, **WHO)


@pytest.mark.parametrize("why", ["zoë canary asked for it", "Because CANARY Z wrote", " "])
def test_a_reason_that_repeats_the_value_is_refused(filed, why):
    filed(1, name="Zoë Canary", aliases=("Canary Z",))
    with pytest.raises(ReasonTellsValue):
        erase_entry(0, why=why, **WHO)
    assert PersonalValue.objects.count() == 2


def test_inside_a_transaction_it_refuses_rather_than_wait_for_itself(filed):
    filed(1, name="Zoë Canary")
    with pytest.raises(transaction.TransactionManagementError, match="outside"), transaction.atomic():
        erase_entry(0, why=WHY, **WHO)
    assert PersonalValue.objects.count() == 2
