"""Case numbers from a sequence, and rows that the web role may write once and never change.

What was submitted, found and decided is evidence. The grants say so to the database, not only to the code: the web
role may set a decision's second hand, or its sending back, and a paper's proof, and nothing else on those rows.
"""

from django.conf import settings
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

WRITTEN_ONCE = ("version", "ruleset", "screening", "line", "answer")
COLUMNS = {
    "decision": "countersigned_by_id, countersigned_at, sent_back_by_id, sent_back_at, sent_back_because",
    "issueddocument": "proof",
}


def guard(apps: StateApps, editor: BaseDatabaseSchemaEditor) -> None:
    web = editor.quote_name(settings.DB_ROLES["web"])
    editor.execute("CREATE SEQUENCE licensing_reference")
    editor.execute(f"GRANT USAGE ON SEQUENCE licensing_reference TO {web}")
    for table in (*WRITTEN_ONCE, *COLUMNS):
        editor.execute(f"REVOKE UPDATE, DELETE, TRUNCATE ON licensing_{table} FROM {web}")
    for table, columns in COLUMNS.items():
        editor.execute(f"GRANT UPDATE ({columns}) ON licensing_{table} TO {web}")


def unguard(apps: StateApps, editor: BaseDatabaseSchemaEditor) -> None:
    web = editor.quote_name(settings.DB_ROLES["web"])
    editor.execute("DROP SEQUENCE licensing_reference")
    for table in (*WRITTEN_ONCE, *COLUMNS):
        editor.execute(f"GRANT UPDATE, DELETE ON licensing_{table} TO {web}")


class Migration(migrations.Migration):
    dependencies = [("licensing", "0002_casework")]

    operations = [migrations.RunPython(guard, unguard)]
