"""The sample in OFAC's format, whole and spoilt. Its entities are invented."""

from pathlib import Path

FOLDER = Path(__file__).resolve().parents[3] / "fixtures" / "lists" / "ofac-sdn"
NAMES = ("sdn.csv", "alt.csv", "add.csv")


def sample() -> dict[str, bytes]:
    return {name: (FOLDER / name).read_bytes() for name in NAMES}


def spoilt(name: str, old: str, new: str) -> dict[str, bytes]:
    """The sample with the first ``old`` of one file replaced; the text must be there, or the test tests nothing."""
    files = sample()
    assert old.encode() in files[name]
    return {**files, name: files[name].replace(old.encode(), new.encode(), 1)}


def with_entry(name: str, entity_id: str = "900099") -> dict[str, bytes]:
    """The sample and one listed organisation more. The name is invented."""
    row = f'{entity_id},"{name}",-0- ,TESTPROG,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- .\r\n'
    place = f'{entity_id},799999,-0- ,-0- ,"Canada",-0- \r\n'
    files = sample()
    # In front: the files end with OFAC's end-of-file mark, which nothing may follow.
    return {**files, "sdn.csv": row.encode() + files["sdn.csv"], "add.csv": place.encode() + files["add.csv"]}
