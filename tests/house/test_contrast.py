"""The colours hold to WCAG 2.2: text 4.5:1 (1.4.3), edges of controls 3:1 (1.4.11, which axe does not check)."""

import re
from pathlib import Path

import pytest

CSS = Path(__file__).resolve().parents[2] / "static" / "licet" / "css"
TOKENS = dict(re.findall(r"--licet-([\w-]+):\s*(#[0-9a-fA-F]{6});", (CSS / "tokens.css").read_text("utf-8")))
TONES = ("calm", "attention", "stop", "waiting", "neutral")

TEXT = [
    ("text", "paper"),
    ("text", "wash"),
    ("ink", "paper"),
    ("ink", "wash"),
    ("text", "met"),
    ("ink", "met"),
    ("muted", "paper"),
    ("muted", "wash"),
    ("on-brand", "brand"),
    ("on-brand", "brand-deep"),
    ("on-brand-soft", "brand"),
    ("on-brand-soft", "brand-deep"),
    ("brand-deep", "accent"),
    ("brand-deep", "paper"),
    ("brand", "paper"),
    ("action", "paper"),
    ("action", "wash"),
    ("action-hover", "paper"),
    ("visited", "paper"),
    ("on-action", "action"),
    ("on-action", "action-hover"),
    ("on-action", "action-active"),
    ("on-action", "danger"),
    ("on-action", "danger-hover"),
    ("stop-edge", "paper"),
    ("action", "attention-ground"),
    ("action", "stop-ground"),
    ("muted", "attention-ground"),
    ("muted", "stop-ground"),
    *((tone, f"{tone}-ground") for tone in TONES),
    *((tone, "paper") for tone in TONES),
    *(("text", f"{tone}-ground") for tone in TONES),
    *(("ink", f"{tone}-ground") for tone in TONES),
]
EDGES = [
    ("control", "paper"),
    ("control", "wash"),
    ("action", "paper"),
    ("stop-edge", "paper"),
    ("focus-edge", "paper"),
    ("focus-edge", "focus"),
    ("focus", "brand"),
    ("accent", "brand"),
    ("on-brand", "brand"),
    *((f"{tone}-edge", "paper") for tone in TONES),
    *((f"{tone}-edge", f"{tone}-ground") for tone in TONES),
]


def luminance(colour: str) -> float:
    """Relative luminance of ``#rrggbb`` (WCAG 2.2, glossary)."""
    channels = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours, 1 to 21."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_the_ratio_is_that_of_the_guidelines():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize(("words", "ground"), TEXT)
def test_words_can_be_read(words: str, ground: str):
    assert contrast(TOKENS[words], TOKENS[ground]) >= 4.5


@pytest.mark.parametrize(("edge", "ground"), EDGES)
def test_edges_can_be_seen(edge: str, ground: str):
    assert contrast(TOKENS[edge], TOKENS[ground]) >= 3


def test_colours_stand_in_the_tokens_alone():
    """A ministry overrides the tokens; a colour written elsewhere would stay behind. Paper is black on white."""
    found = {
        f"{sheet.name}: {colour}"
        for sheet in CSS.glob("*.css")
        if sheet.name not in ("tokens.css", "print.css")
        for colour in re.findall(r"#[0-9a-fA-F]{3,8}\b|\b(?:rgb|hsl)a?\(", sheet.read_text("utf-8"))
    }
    assert not found


def test_every_token_that_is_used_is_there():
    """A name without a value falls back to nothing. Those of a tone are set by the tone's class."""
    declared = set(re.findall(r"(--licet-[\w-]+):", "".join(sheet.read_text("utf-8") for sheet in CSS.glob("*.css"))))
    used = {
        name for sheet in CSS.glob("*.css") for name in re.findall(r"var\((--licet-[\w-]+)", sheet.read_text("utf-8"))
    }
    assert used <= declared
