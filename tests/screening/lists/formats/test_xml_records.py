import pytest

from screening.lists.formats.parsed import ParseError
from screening.lists.formats.xml_records import Element, Shape, paths, records, under

SHAPE = Shape(
    records={"L/A/R", "L/H"},
    known=under("R", paths("X: @n Y\n: @k")) | {"H"},
    root_attributes={"made", "xsi:schemaLocation"},
    namespaces={"urn:l"},
)
WHOLE = """<?xml version="1.0" encoding="UTF-8"?>
<L xmlns="urn:l" made="today"><H> now </H><A>
<R k="1">
 <X n="2"> a
  b </X><X><Y>c</Y></X>
</R><R/></A></L>
"""


def read(text: str) -> list[Element]:
    return list(records("x.xml", text.encode(), SHAPE))


def test_paths_are_a_tree_in_short() -> None:
    assert paths("a/b: c @d\n: e @f\n") == {"a", "a/b", "a/b/c", "a/b@d", "e", "@f"}
    assert under("r", ["a", "@f"]) == {"r", "r/a", "r@f"}


def test_records_come_with_line_attributes_texts_and_children() -> None:
    head, first, second = read(WHOLE)
    assert (head.name, head.text, head.line) == ("H", "now", 2)
    assert (first.name, first.line, first.attribute("k"), first.attribute("z")) == ("R", 3, "1", "")
    assert [(x.line, x.attribute("n")) for x in first.all("X")] == [(4, "2"), (5, "")]
    assert first.texts("X") == ("a b",)
    assert first.one("X/Y") == "c"
    assert second.one("X") == ""
    with pytest.raises(ParseError, match=r"x\.xml, line 5, field X: the element stands twice where one is expected"):
        first.one("X")


def test_a_large_file_is_read_piece_by_piece() -> None:
    text = WHOLE.replace("<R/>", '<R k="3"/>' * 40_000)
    assert sum(1 for _ in records("x.xml", text.encode(), SHAPE)) == 40_002


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("<Y>c</Y>", "<Z>c</Z>", "line 5, field R/X/Z: the element is unknown here"),
        ('n="2"', 'm="2"', "line 4, field R/X@m: the attribute is unknown here"),
        ('made="today"', 'by="me"', "line 2, field L@by: the attribute is unknown here"),
        ("<H>", "<G/><H>", "line 2, field L/G: the element is unknown here"),
        ("<A>", "<A>text", "field L/A: text stands between the records"),
        ("</Y>", "</Y>text", "line 5, field R/X: text stands between the elements"),
        ('"urn:l"', '"urn:other"', "field L: the namespace “urn:other” is not the format's own"),
        (
            ' encoding="UTF-8"',
            ' encoding="ISO-8859-1"',
            "line 1: the file says that it is ISO-8859-1; UTF-8 is expected",
        ),
        ("</L>", "", "this is no XML"),
        ("<R/>", "<R>&a;</R>", "this is no XML"),
        ("<L ", "<!DOCTYPE L []><L ", "line 2: the file declares a document type or entities"),
        ("<Y>c", "<Y>" + "c" * 50_001, "line 5, field R/X/Y: more than 50000 characters stand in the element"),
    ],
)
def test_anything_else_is_refused_with_line_and_path(old: str, new: str, message: str) -> None:
    assert old in WHOLE
    with pytest.raises(ParseError) as refused:
        read(WHOLE.replace(old, new, 1))
    assert str(refused.value).startswith("x.xml, ")
    assert message in str(refused.value)


def test_elements_deeper_than_any_list_needs_are_refused() -> None:
    shape = Shape(records={"L/R"}, known={"/".join(["R"] * size) for size in range(1, 40)})
    text = "<L>" + "<R>" * 20 + "</R>" * 20 + "</L>"
    with pytest.raises(ParseError, match="elements stand more than 12 deep in each other"):
        list(records("x.xml", text.encode(), shape))
