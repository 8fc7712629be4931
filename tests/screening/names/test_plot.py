import xml.etree.ElementTree as ElementTree

from screening.names.measure import Scored, curve
from screening.names.plot import HEIGHT, WIDTH, svg

POINTS = curve([Scored(9_000, True, ""), Scored(100, False, "")], step=1_000)
SPACE = "{http://www.w3.org/2000/svg}"


def drawn() -> ElementTree.Element:
    return ElementTree.fromstring(svg(POINTS, 7_000, "pairs <of> A & B"))


def test_each_line_has_a_point_for_each_threshold_inside_the_drawing() -> None:
    lines = drawn().findall(f"{SPACE}polyline")
    assert len(lines) == 4
    for line in lines:
        points = [tuple(map(float, point.split(","))) for point in line.attrib["points"].split()]
        assert len(points) == len(POINTS)
        assert all(0 < x < WIDTH and 0 < y < HEIGHT for x, y in points)


def test_lines_are_told_apart_without_colour_and_the_threshold_is_written() -> None:
    dashes = [line.attrib["stroke-dasharray"] for line in drawn().findall(f"{SPACE}polyline")]
    assert len(set(dashes)) == 4
    texts = [text.text for text in drawn().findall(f"{SPACE}text")]
    assert {"7000", "Recall", "Precision", "F1", "False alarms", "pairs <of> A & B"} <= set(texts)
