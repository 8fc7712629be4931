import json

from screening.management.lines import as_line


def test_an_answer_is_one_line_in_its_own_script() -> None:
    line = as_line({"id": "1", "reasons": ["“محمد”\nmeets"]})
    assert "\n" not in line
    assert "محمد" in line
    assert json.loads(line)["reasons"] == ["“محمد”\nmeets"]
