"""Texts of control lists and their takings are inserted and never changed: the web role may do nothing else."""

from django.conf import settings
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

TABLES = ("screening_controledition", "screening_controltaking", "screening_controltext")


def guard(apps: StateApps, editor: BaseDatabaseSchemaEditor) -> None:
    web = editor.quote_name(settings.DB_ROLES["web"])
    for table in TABLES:
        editor.execute(f"REVOKE ALL ON {table} FROM PUBLIC, {web}")
        editor.execute(f"GRANT SELECT, INSERT ON {table} TO {web}")


def unguard(apps: StateApps, editor: BaseDatabaseSchemaEditor) -> None:
    web = editor.quote_name(settings.DB_ROLES["web"])
    for table in TABLES:
        editor.execute(f"GRANT SELECT, INSERT, UPDATE, DELETE ON {table} TO {web}")


class Migration(migrations.Migration):
    dependencies = [("screening", "0004_control_texts")]

    operations = [migrations.RunPython(guard, unguard)]
