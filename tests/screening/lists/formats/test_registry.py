from screening.lists.formats.registry import FORMATS
from tests.screening.lists.sample import sample


def test_every_format_counts_what_it_says_it_counts() -> None:
    assert tuple(FORMATS) == ("ofac_sdn",)
    known = FORMATS["ofac_sdn"]
    assert set(known.files) == set(sample())
    assert tuple(what for what, _ in known.parse(sample()).counts) == known.counts
