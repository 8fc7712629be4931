"""The curve of a measurement as a drawing: recall and false alarms over the threshold."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from xml.sax.saxutils import escape

from screening.names.measure import Point

WIDTH, HEIGHT = 720, 440
_LEFT, _RIGHT, _TOP, _BOTTOM = 60, 20, 40, 60
_LINES: tuple[tuple[str, str, str, Callable[[Point], float]], ...] = (
    ("Recall", "#005ea2", "", lambda point: point.recall),
    ("Precision", "#4d8055", "8 4", lambda point: point.precision),
    ("F1", "#1b1b1b", "2 4", lambda point: point.f1),
    ("False alarms", "#b50909", "12 4 2 4", lambda point: point.false_alarms),
)
"""Name, colour, dashes (nobody has to tell lines by their colour alone) and value."""


def svg(points: Sequence[Point], threshold: int, title: str) -> str:
    """A drawing of ``WIDTH`` by ``HEIGHT`` units, the threshold in force marked; no script, nothing from outside."""
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" '
        f'font-family="sans-serif" font-size="12"><title>{escape(title)}</title>'
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#ffffff"/>',
        f'<text x="{_LEFT}" y="22" font-size="15">{escape(title)}</text>',
        *_grid(),
        *(_line(points, *line) for line in _LINES),
        *_threshold(threshold),
        *_legend(),
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


def _x(threshold: int) -> float:
    return round(_LEFT + (WIDTH - _LEFT - _RIGHT) * threshold / 10_000, 1)


def _y(share: float) -> float:
    return round(_TOP + (HEIGHT - _TOP - _BOTTOM) * (1 - share), 1)


def _grid() -> list[str]:
    rows = [
        f'<line x1="{_x(0)}" x2="{_x(10_000)}" y1="{_y(tenth / 10)}" y2="{_y(tenth / 10)}" stroke="#dfe1e2"/>'
        f'<text x="{_LEFT - 8}" y="{_y(tenth / 10) + 4}" text-anchor="end">{tenth * 10} %</text>'
        for tenth in range(0, 11, 2)
    ]
    columns = [
        f'<text x="{_x(mark)}" y="{_y(0) + 18}" text-anchor="middle">{mark}</text>' for mark in range(0, 10_001, 2_000)
    ]
    return rows + columns


def _line(points: Sequence[Point], name: str, colour: str, dashes: str, value: Callable[[Point], float]) -> str:
    path = " ".join(f"{_x(point.threshold)},{_y(value(point))}" for point in points)
    return f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="2" stroke-dasharray="{dashes}"/>'


def _threshold(threshold: int) -> list[str]:
    at = _x(threshold)
    return [
        f'<line x1="{at}" x2="{at}" y1="{_y(1)}" y2="{_y(0)}" stroke="#71767a"/>',
        f'<text x="{at + 4}" y="{_y(1) + 12}">{threshold}</text>',
    ]


def _legend() -> list[str]:
    return [
        f'<line x1="{_LEFT + 150 * place}" x2="{_LEFT + 28 + 150 * place}" y1="{HEIGHT - 18}" y2="{HEIGHT - 18}" '
        f'stroke="{colour}" stroke-width="2" stroke-dasharray="{dashes}"/>'
        f'<text x="{_LEFT + 34 + 150 * place}" y="{HEIGHT - 14}">{name}</text>'
        for place, (name, colour, dashes, _) in enumerate(_LINES)
    ]
