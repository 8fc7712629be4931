"""Each role tries what it must not do. Nothing here trusts Django: plain SQL over the role's own connection."""

import pytest
from django.db import DatabaseError, connections, transaction

from ledger.models import Entry, PersonalValue

WEB_MAY_NOT = [
    "UPDATE ledger_entry SET body = 'x'",
    "UPDATE ledger_entry SET body = body WHERE false",
    "DELETE FROM ledger_entry",
    "DELETE FROM ledger_node",
    "DELETE FROM ledger_checkpoint",
    "DELETE FROM ledger_personalvalue",
    "DELETE FROM ledger_head",
    "UPDATE ledger_node SET hash = hash",
    "UPDATE ledger_checkpoint SET note = 'x'",
    "UPDATE ledger_personalvalue SET value = 'x'",
    "UPDATE ledger_head SET size = 0",
    "UPDATE ledger_head SET size = size + 2",
    "TRUNCATE ledger_entry CASCADE",
    "TRUNCATE ledger_head",
    "TRUNCATE ledger_personalvalue",
    "ALTER TABLE ledger_entry ADD COLUMN note text",
    "ALTER TABLE ledger_entry DISABLE TRIGGER ALL",
    "ALTER TABLE ledger_entry OWNER TO licet_web",
    "DROP TRIGGER ledger_refuse ON ledger_entry",
    "DROP TABLE ledger_personalvalue",
    "CREATE OR REPLACE FUNCTION ledger_refuse() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'",
    "CREATE TRIGGER own BEFORE INSERT ON ledger_entry FOR EACH ROW EXECUTE FUNCTION ledger_refuse()",
    "SET session_replication_role = replica",
    "SET ROLE licet_owner",
    "GRANT DELETE ON ledger_entry TO licet_web; DELETE FROM ledger_entry",  # the grant alone only warns
    "INSERT INTO ledger_entry SELECT * FROM ledger_entry WHERE seq = 0 ON CONFLICT (seq) DO UPDATE SET body = 'x'",
    "MERGE INTO ledger_entry USING ledger_head ON seq = 0 WHEN MATCHED THEN DELETE",
    "COPY ledger_entry TO PROGRAM 'cat'",
]
ERASURE_MAY_NOT = [
    "UPDATE ledger_entry SET body = 'x'",
    "DELETE FROM ledger_entry",
    "DELETE FROM ledger_node",
    "DELETE FROM ledger_checkpoint",
    "INSERT INTO ledger_checkpoint VALUES (9, 'x', 'x', now())",
    "UPDATE ledger_personalvalue SET value = 'x'",
    "TRUNCATE ledger_personalvalue",
]
OWNER_SLIPS = [
    "UPDATE ledger_entry SET body = body",
    "DELETE FROM ledger_entry",
    "TRUNCATE ledger_entry CASCADE",
    "DELETE FROM ledger_node",
    "TRUNCATE ledger_checkpoint",
    "DELETE FROM ledger_personalvalue",
    "UPDATE ledger_personalvalue SET value = 'x'",
    "DELETE FROM ledger_head",
    "UPDATE ledger_head SET size = size - 1",
]


def run(alias, sql):
    with transaction.atomic(using=alias), connections[alias].cursor() as cursor:
        cursor.execute(sql)


@pytest.fixture
def log(filed):
    filed(3, name="Zoë Invented")
    return list(Entry.objects.values_list("seq", "body", "leaf_hash"))


@pytest.mark.django_db
@pytest.mark.parametrize("sql", WEB_MAY_NOT)
def test_the_web_role_cannot(log, sql):
    with pytest.raises(DatabaseError, match="denied|must be owner|refused|only superuser"):
        run("default", sql)
    assert list(Entry.objects.values_list("seq", "body", "leaf_hash")) == log
    assert PersonalValue.objects.count() == 6


@pytest.mark.django_db(transaction=True, databases=["default", "erasure"])
@pytest.mark.parametrize("sql", ERASURE_MAY_NOT)
def test_the_erasure_role_cannot(log, sql):
    with pytest.raises(DatabaseError, match="denied|refused"):
        run("erasure", sql)
    assert list(Entry.objects.values_list("seq", "body", "leaf_hash")) == log


@pytest.mark.django_db(transaction=True, databases=["default", "owner"])
@pytest.mark.parametrize("sql", OWNER_SLIPS)
def test_a_slip_of_the_owner_is_stopped_by_the_triggers(log, sql):
    with pytest.raises(DatabaseError, match=r"is refused|only licet_erasure"):
        run("owner", sql)
    assert list(Entry.objects.values_list("seq", "body", "leaf_hash")) == log


@pytest.mark.django_db(transaction=True, databases=["default", "erasure"])
def test_the_erasure_role_deletes_personal_values(log):
    run("erasure", "DELETE FROM ledger_personalvalue")
    assert not PersonalValue.objects.exists()


@pytest.mark.django_db
def test_the_grants_are_these_and_no_more():
    with connections["default"].cursor() as cursor:
        cursor.execute(
            "SELECT grantee, table_name, string_agg(privilege_type, ' ' ORDER BY privilege_type)"
            " FROM information_schema.role_table_grants"
            " WHERE table_name LIKE 'ledger%%' AND grantee <> 'licet_owner' GROUP BY 1, 2 ORDER BY 1, 2",
        )
        web = {table: rights for grantee, table, rights in cursor.fetchall() if grantee == "licet_web"}
        cursor.execute("SELECT grantee FROM information_schema.role_table_grants WHERE table_name LIKE 'ledger%%'")
        assert {row[0] for row in cursor.fetchall()} == {"licet_web"}  # a role sees its own grants only
    assert web == {
        "ledger_checkpoint": "INSERT SELECT",
        "ledger_entry": "INSERT SELECT",
        "ledger_head": "INSERT SELECT UPDATE",
        "ledger_node": "INSERT SELECT",
        "ledger_personalvalue": "INSERT SELECT",
    }
