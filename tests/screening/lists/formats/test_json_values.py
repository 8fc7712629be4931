import pytest

from screening.lists.formats.json_values import Fields, read
from screening.lists.formats.parsed import ParseError


def fields(**values: object) -> Fields:
    return Fields("x.json", 3, values)


def test_texts_lists_and_tables_are_read() -> None:
    entry = fields(name=" a  b ", number=7, none=None, names=["a", "", None, "a", "b"], tables=[{"k": "v"}])
    assert [entry.text(field) for field in ("name", "number", "none", "missing")] == ["a b", "7", "", ""]
    assert entry.texts("names") == ("a", "b")
    assert entry.texts("missing") == ()
    assert [table.text("k") for table in entry.tables("tables")] == ["v"]


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (lambda e: e.known(("a",)), "x.json, entry 3, field b: the field is unknown here"),
        (lambda e: e.text("b"), "field b: is not a text"),
        (lambda e: e.texts("a"), "field a: is not a list"),
        (lambda e: e.tables("b"), "field b: is not a list of objects"),
        (lambda e: e.text("flag"), "field flag: is not a text"),
        (lambda e: e.text("long"), "field long: more than 50000 characters"),
    ],
)
def test_another_shape_is_refused_with_entry_and_field(call: object, message: str) -> None:
    entry = fields(a="x", b=["y"], flag=True, long="z" * 50_001)
    with pytest.raises(ParseError, match=message):
        call(entry)  # type: ignore[operator]


@pytest.mark.parametrize(
    ("text", "unit", "message"),
    [
        ('{"a": ', "entry", "x.json, line 1: this is no JSON"),
        ('{"a": \n }', "line", "x.json, line 9: this is no JSON"),
        ('{"a": 1, "a": 2}', "entry", "x.json, entry 9: this is no JSON that a list needs .a field is given twice"),
        ('{"a": NaN}', "entry", "NaN is no number"),
        ("[" * 100_000, "line", "x.json, line 9: this is no JSON that a list needs"),
    ],
)
def test_what_is_no_json_is_refused_with_its_place(text: str, unit: str, message: str) -> None:
    with pytest.raises(ParseError, match=message):
        read("x.json", 9, text, unit)
