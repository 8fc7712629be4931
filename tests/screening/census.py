"""How many rows and files there are: what a refusal must leave as it was."""

from pathlib import Path
from typing import Any

from django.apps import apps


def rows() -> dict[str, int]:
    return {model._meta.label: model._default_manager.count() for model in apps.get_models()}


def files(settings: Any) -> set[Path]:
    folders = (settings.SHELF, settings.DOCUMENT_STORE, settings.STORAGES["editions"]["OPTIONS"]["location"])
    return {path for folder in folders for path in Path(folder).rglob("*") if path.is_file()}


def grown(before: dict[str, int]) -> dict[str, int]:
    """Tables that hold more or fewer rows than before, and by how many."""
    now = rows()
    return {table: now[table] - before[table] for table in now if now[table] != before[table]}
