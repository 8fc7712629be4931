from decimal import Decimal
from typing import Any

import pytest

from licensing.web.exporter.lines import lines

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(("typed", "read_as"), [("5a001J", "5A001.j"), ("5A001.j", ""), ("", ""), ("none", "")])
def test_a_line_says_how_a_code_was_read_where_that_differs(make_draft: Any, typed: str, read_as: str) -> None:
    (line,) = lines(make_draft(item={"declared_code": typed, "quantity": Decimal("5.000")}))
    assert (line.read_as, str(line.quantity)) == (read_as, "5")
