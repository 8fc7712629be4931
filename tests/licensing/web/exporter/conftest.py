"""A browser's way through a form, and a count of everything that a refused one must not change."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest


@pytest.fixture
def fill(client: Any) -> Callable[..., Any]:
    """``fill(url, name="…")``: open the page and send its form with these answers beside its hidden fields."""

    def sent(url: str, **answers: Any) -> Any:
        form = client.get(url).context["form"]
        hidden = {field.name: field.value() for field in form.hidden_fields()}
        return client.post(url, {**hidden, **answers})

    return sent


@pytest.fixture
def everything(settings: Any) -> Callable[[], dict[str, int]]:
    """Rows of every table, and files of the document store (parts of files too)."""

    def counted() -> dict[str, int]:
        from django.db import connection

        with connection.cursor() as cursor:
            tables = connection.introspection.table_names(cursor)
            counts = {}
            for table in tables:
                cursor.execute(f'SELECT count(*) FROM "{table}"')
                counts[table] = cursor.fetchone()[0]
        store = Path(settings.STORAGES["documents"]["OPTIONS"]["location"])
        return counts | {"files": sum(path.is_file() for path in store.rglob("*"))}

    return counted


@pytest.fixture
def at_alices_desk(client: Any, alice: Any) -> Any:
    client.force_login(alice)
    return client
