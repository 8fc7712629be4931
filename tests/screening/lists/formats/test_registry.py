"""What must hold for every format: a copy that is not whole is refused, and the message says where."""

import csv
import gzip
import io

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from screening.lists.entity import KINDS, QUALITIES
from screening.lists.formats.parsed import Parsed, ParseError
from screening.lists.formats.registry import FORMATS
from tests.screening.lists.samples import SAMPLES, parse, sample_of

ROWS_WITHOUT_END = ("ofac_sdn", "ofac_cons", "us_csl", "bis_dpl", "eu_journal", "ftm")
"""Formats of lines that need not say how many there are: cut between two lines, only the card's counts notice."""

HEADED = {"us_csl": ",", "bis_dpl": "\t", "eu_journal": ",", "watch_csv": ","}
XML = ("ofac_xml", "un_sc", "eu_fsf", "uk_sanctions")
JSON = ("us_csl_json", "ftm")
each_format = pytest.mark.parametrize("name", FORMATS)


def refused(name: str, files: dict[str, bytes], file: str) -> str:
    """The message; it must name the file."""
    with pytest.raises(ParseError) as error:
        parse(name, files)
    assert file in str(error.value)
    return str(error.value)


def read(name: str, files: dict[str, bytes]) -> Parsed | ParseError:
    try:
        return parse(name, files)
    except ParseError as error:
        return error


def test_every_format_has_a_sample() -> None:
    assert SAMPLES.keys() == FORMATS.keys()


@each_format
def test_every_format_counts_what_it_says_it_counts(name: str) -> None:
    known, files = FORMATS[name], sample_of(name)
    parsed = parse(name)
    assert set(known.files) <= set(files)
    assert known.files or known.many or len(files) == 1
    counted = tuple(what for what, _ in parsed.counts)
    assert counted == (*known.counts, *(sorted(files) if known.many else ()))
    assert parsed.entities


@each_format
def test_every_entity_of_a_sample_is_in_the_terms_of_the_house(name: str) -> None:
    entities = parse(name).entities
    assert len({entity.entity_id for entity in entities}) == len(entities)
    for entity in entities:
        assert entity.kind in KINDS
        assert [each.quality for each in entity.names].count("primary") == 1
        assert entity.names[0].quality == "primary"
        assert all(each.quality in QUALITIES for each in entity.names)
        assert all(len(code) == 2 and code.isupper() for code in entity.countries)
        assert set(entity.nationalities) <= set(entity.countries)


@each_format
@pytest.mark.parametrize("data", [b"", b"\n \r\n", b"\x1a"])
def test_an_empty_copy_is_refused(name: str, data: bytes) -> None:
    for file in sample_of(name):
        assert "the file is empty" in refused(name, {**sample_of(name), file: data}, file)


@each_format
def test_a_packed_copy_is_refused_unopened(name: str) -> None:
    bomb = gzip.compress(b"0" * 10_000_000)
    for file in sample_of(name):
        assert "packed with gzip" in refused(name, {**sample_of(name), file: bomb}, file)


@each_format
def test_a_copy_in_another_encoding_is_refused(name: str) -> None:
    for file, data in sample_of(name).items():
        refused(name, {**sample_of(name), file: data.decode().encode("utf-16")}, file)


@pytest.mark.parametrize("name", ["us_csl", "eu_journal", "ftm", "watch_csv", *XML, "us_csl_json", "bis_dpl"])
def test_a_copy_in_a_code_page_is_refused_with_its_line(name: str) -> None:
    (file, data), *_ = sample_of(name).items()
    spoilt = data[:-60] + "é".encode("cp1252") + data[-60:]
    assert "not UTF-8" in refused(name, {**sample_of(name), file: spoilt}, file)
    assert ", line " in refused(name, {**sample_of(name), file: spoilt}, file)


@each_format
@given(data=st.data())
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_a_copy_cut_at_any_byte_is_refused_or_left_to_the_counts(name: str, data: st.DataObject) -> None:
    files = sample_of(name)
    file = data.draw(st.sampled_from(sorted(files)))
    cut = data.draw(st.integers(0, len(files[file].rstrip(b"\r\n\x1a")) - 1))
    shorter = {**files, file: files[file][:cut]}
    parsed = read(name, shorter)
    if isinstance(parsed, ParseError):
        assert f"{file}" in str(parsed) or "is not an entity of" in str(parsed)
        return
    assert name in ROWS_WITHOUT_END or name == "watch_csv"
    assert files[file][:cut].endswith(b"\n"), "a file cut inside a line was taken for whole"
    whole = parse(name)
    assert parsed != whole
    assert sum(count for _, count in parsed.counts) <= sum(count for _, count in whole.counts)


@pytest.mark.parametrize("name", XML + JSON[:1])
def test_an_xml_or_json_file_has_an_end_of_its_own(name: str) -> None:
    ((file, data),) = sample_of(name).items()
    for line in range(1, len(data.splitlines())):
        refused(name, {file: b"".join(data.splitlines(keepends=True)[:line])}, file)


def test_a_plain_list_with_its_end_line_is_refused_when_cut_between_two_lines() -> None:
    ((file, data),) = sample_of("watch_csv").items()
    lines = data.splitlines(keepends=True)
    for gone in range(1, len(lines) - 1):
        spoilt = b"".join(lines[:gone] + lines[gone + 1 :])
        assert "the end line counts" in refused("watch_csv", {file: spoilt}, file)


@pytest.mark.parametrize("name", HEADED)
@given(data=st.data())
@settings(max_examples=20, deadline=None)
def test_columns_in_another_order_are_refused_with_the_first_that_is_wrong(name: str, data: st.DataObject) -> None:
    (file, raw), *_ = sample_of(name).items()
    rows = list(csv.reader(io.StringIO(raw.decode(), newline=""), delimiter=HEADED[name]))
    order = data.draw(st.permutations(range(len(rows[0]))).filter(lambda places: places != sorted(places)))
    out = io.StringIO()
    csv.writer(out, delimiter=HEADED[name]).writerows([[row[place] for place in order] for row in rows])
    message = refused(name, {**sample_of(name), file: out.getvalue().encode()}, file)
    wrong = next(place for place, column in enumerate(order) if column != place) + 1
    assert f"row 1: column {wrong} of the header is" in message


@pytest.mark.parametrize("name", ["ofac_sdn", "ofac_cons"])
def test_columns_of_a_table_without_header_in_another_order_are_refused(name: str) -> None:
    for file, raw in sample_of(name).items():
        rows = [row for row in csv.reader(io.StringIO(raw.decode(), newline="")) if len(row) > 1]
        out = io.StringIO()
        csv.writer(out).writerows([[row[-1], *row[:-1]] for row in rows])
        refused(name, {**sample_of(name), file: out.getvalue().encode()}, file)


@pytest.mark.parametrize("name", [*XML, "us_csl_json"])
def test_lines_of_a_tree_in_another_order_are_refused(name: str) -> None:
    ((file, data),) = sample_of(name).items()
    head, *rest = data.splitlines(keepends=True)
    refused(name, {file: head + b"".join(reversed(rest))}, file)


BOMB = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
OUTSIDE = b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>'


@pytest.mark.parametrize("name", XML)
@pytest.mark.parametrize("trap", [BOMB, OUTSIDE, b'<!DOCTYPE x SYSTEM "https://list.example/x.dtd">'])
def test_entities_and_document_types_are_refused(name: str, trap: bytes) -> None:
    ((file, data),) = sample_of(name).items()
    head, rest = data.split(b"\n", 1)
    spoilt = head + b"\n" + trap + b"\n" + rest
    assert "declares a document type or entities" in refused(name, {file: spoilt}, file)
    assert f"{file}, line 2" in refused(name, {file: spoilt}, file)


@pytest.mark.parametrize("name", XML)
def test_elements_nested_beyond_measure_are_refused(name: str) -> None:
    ((file, data),) = sample_of(name).items()
    head = data.split(b"?>", 1)[0] + b"?>"
    refused(name, {file: head + b"<a>" * 100_000}, file)


@pytest.mark.parametrize("name", JSON)
def test_brackets_nested_beyond_measure_are_refused(name: str) -> None:
    ((file, _),) = sample_of(name).items()
    refused(name, {file: b"[" * 1_000_000 + b"\n"}, file)
    refused(name, {file: b'{"results":' * 100_000 + b"\n"}, file)


@pytest.mark.parametrize("name", [name for name, known in FORMATS.items() if not known.many])
def test_another_number_of_files_is_refused(name: str) -> None:
    with pytest.raises(ParseError, match="the format has exactly"):
        parse(name, {**sample_of(name), "more.txt": b"x\n"})
    with pytest.raises(ParseError, match="the format has exactly"):
        parse(name, {})
