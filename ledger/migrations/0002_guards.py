"""Who may do what to the log's tables, and triggers that refuse the rest.

The grants are the lock, the triggers the belt besides: they also stop a slip of the owner's hand. The roles exist
already (they belong to the whole cluster); their names are settings.DB_ROLES.
"""

from django.conf import settings
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

GROWING = ("ledger_entry", "ledger_node", "ledger_checkpoint")
HEAD, PERSONAL = "ledger_head", "ledger_personalvalue"
TABLES = (*GROWING, HEAD, PERSONAL)
WRITER = {
    **dict.fromkeys(GROWING, "SELECT, INSERT"),
    HEAD: "SELECT, INSERT, UPDATE",
    PERSONAL: "SELECT, INSERT",
}
# Erasing is itself logged in the same transaction, so that role writes entries too.
ERASER = {**WRITER, "ledger_checkpoint": "SELECT", PERSONAL: "SELECT, INSERT, DELETE"}

REFUSE = """
CREATE FUNCTION ledger_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the decision log only grows: % on % is refused', TG_OP, TG_TABLE_NAME
    USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE FUNCTION ledger_refuse_but_erasure() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF current_user <> TG_ARGV[0] THEN
    RAISE EXCEPTION 'only % erases personal values', TG_ARGV[0] USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NULL;
END $$;
CREATE FUNCTION ledger_head_counts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.size <> OLD.size + 1 THEN
    RAISE EXCEPTION 'the decision log grows by one entry: from % to % is refused', OLD.size, NEW.size
      USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
"""
FORGET = """
DROP FUNCTION ledger_refuse() CASCADE;
DROP FUNCTION ledger_refuse_but_erasure() CASCADE;
DROP FUNCTION ledger_head_counts() CASCADE;
"""


def guard(apps: StateApps, editor: BaseDatabaseSchemaEditor) -> None:
    roles = {key: editor.quote_name(name) for key, name in settings.DB_ROLES.items()}
    for table in TABLES:
        editor.execute(f"REVOKE ALL ON {table} FROM PUBLIC, {roles['web']}, {roles['erasure']}")
        editor.execute(f"GRANT {WRITER[table]} ON {table} TO {roles['web']}")
        editor.execute(f"GRANT {ERASER[table]} ON {table} TO {roles['erasure']}")
    editor.execute(REFUSE, params=None)
    for table in GROWING:
        refuse(editor, table, "UPDATE OR DELETE OR TRUNCATE")
    refuse(editor, HEAD, "DELETE OR TRUNCATE")
    refuse(editor, PERSONAL, "UPDATE OR TRUNCATE")
    editor.execute(
        f"CREATE TRIGGER ledger_head_counts BEFORE UPDATE ON {HEAD} FOR EACH ROW EXECUTE FUNCTION ledger_head_counts()"
    )
    editor.execute(
        f"CREATE TRIGGER ledger_refuse_but_erasure BEFORE DELETE ON {PERSONAL} "
        f"FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuse_but_erasure({editor.quote_value(settings.DB_ROLES['erasure'])})"
    )


def refuse(editor: BaseDatabaseSchemaEditor, table: str, verbs: str) -> None:
    editor.execute(
        f"CREATE TRIGGER ledger_refuse BEFORE {verbs} ON {table} FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuse()"
    )


def unguard(apps: StateApps, editor: BaseDatabaseSchemaEditor) -> None:
    editor.execute(FORGET, params=None)
    for role in ("web", "erasure"):
        for table in TABLES:
            editor.execute(f"REVOKE ALL ON {table} FROM {editor.quote_name(settings.DB_ROLES[role])}")


class Migration(migrations.Migration):
    dependencies = [("ledger", "0001_initial")]

    operations = [migrations.RunPython(guard, unguard)]
