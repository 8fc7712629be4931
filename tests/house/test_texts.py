"""What stands in no file of the project: unfinished words, paths of somebody's machine, hosts of registries."""

import re
from pathlib import Path

import pytest

from tests.house.tracked import text, tracked

# Each in pieces, so that this file does not hold what it looks for.
UNFINISHED = [rf"\b{word}\b" for word in ("TO" + "DO", "FIX" + "ME", "TB" + "D", "HA" + "CK", "W" + "IP")] + [
    r"(?i)lorem " + "ipsum",
    r"(?i)coming " + "soon",
    r"(?i)not (yet )?" + "implemented",
    r"raise Not" + "ImplementedError",
]
MACHINE = [r"/" + "root/", r"/home/" + r"[a-z]", r"/" + "Users/", r"[A-Z]:" + r"\\\\?Users", r"/" + "work/"]
REGISTRIES = [
    "py" + r"pi\.org",
    "python" + "hosted",
    "npm" + r"js\.(com|org)",
    "yarn" + r"pkg\.com",
    r"(deb|security|archive|ports)\." + "(debian|ubuntu)",
    "docker" + r"\.(io|com)",
    "gh" + r"cr\.io",
    "quay" + r"\.io",
    "ana" + r"conda\.(org|com)",
    "crates" + r"\.io",
    "proxy\\." + "golang",
]
# (path, pattern) that may stand, with the reason.
MAY_STAND: dict[tuple[str, str], str] = {}
TEXTS = [path for path in tracked() if text(path)]


def found(words: str, patterns: list[str]) -> list[str]:
    """What of ``words`` fits a pattern, with its line."""
    return [
        f"line {words.count(chr(10), 0, match.start()) + 1}: {match.group()}"
        for pattern in patterns
        for match in re.finditer(pattern, words)
    ]


def test_nothing_stands_here_that_should_not():
    assert {path: said for path in TEXTS if (said := found(text(path), _forbidden(path)))} == {}


def _forbidden(path: Path) -> list[str]:
    return [one for one in UNFINISHED + MACHINE + REGISTRIES if (str(path), one) not in MAY_STAND]


def test_no_excuse_outlives_its_need():
    assert [key for key in MAY_STAND if not found(text(Path(key[0])), [key[1]])] == []


@pytest.mark.parametrize(
    "words",
    [
        "# TO" + "DO: later",
        "see /" + "root/project",
        "C:" + "\\Users\\someone",
        "https://files.python" + "hosted.org/x",
        "registry.npm" + "js.org",
        "deb." + "debian.org/debian",
        "Not " + "implemented",
    ],
)
def test_it_would_be_found(words: str):
    assert found(words, UNFINISHED + MACHINE + REGISTRIES)
