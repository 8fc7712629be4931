"""One sample for each format, whole and spoilt. Their entities are invented."""

from pathlib import Path

from screening.lists.formats.parsed import Parsed
from screening.lists.formats.registry import FORMATS

FOLDER = Path(__file__).resolve().parents[3] / "fixtures" / "lists"
SAMPLES = {
    "ofac_sdn": "ofac-sdn",
    "ofac_cons": "ofac-cons",
    "ofac_xml": "ofac-xml",
    "us_csl": "us-csl",
    "us_csl_json": "us-csl-json",
    "bis_dpl": "us-bis-dpl",
    "un_sc": "un-sc",
    "eu_fsf": "eu-fsf",
    "eu_journal": "eu-journal",
    "uk_sanctions": "uk-sanctions",
    "ftm": "watch-ftm",
    "watch_csv": "national-watch",
}
"""Format -> folder of its sample."""


def sample_of(name: str) -> dict[str, bytes]:
    """The files of a format's sample."""
    folder = FOLDER / SAMPLES[name]
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir()) if path.name != "README.md"}


def parse(name: str, files: dict[str, bytes] | None = None) -> Parsed:
    return FORMATS[name].parse(files if files is not None else sample_of(name))


def spoilt(name: str, old: str, new: str, file: str = "") -> dict[str, bytes]:
    """The sample with the first ``old`` of one file replaced; the text must be there, or the test tests nothing."""
    files = sample_of(name)
    file = file or next(iter(files))
    assert old.encode() in files[file], old
    return {**files, file: files[file].replace(old.encode(), new.encode(), 1)}
