from licensing.web.officer.spheres import spheres
from screening.finding import Finding, Outcome, Severity


def row(group: str, outcome: Outcome, severity: Severity = Severity.HIGH) -> tuple[Finding, str]:
    return Finding("IT-01", group, severity, outcome, 0, "Said.", (), (), "Title", "Asks?", ()), "/answer/"


def test_spheres_stand_in_the_order_of_their_heaviest_finding_and_count() -> None:
    found = spheres([row("item", Outcome.RAISED), row("country", Outcome.UNKNOWN), row("item", Outcome.UNKNOWN)])
    assert [str(sphere.heading) for sphere in found] == ["The item", "The country"]
    assert [(sphere.raised, sphere.rest) for sphere in found] == [(1, 1), (0, 1)]


def test_what_is_only_not_known_is_folded_unless_it_could_block() -> None:
    [raised] = spheres([row("item", Outcome.RAISED)])
    [unknown] = spheres([row("item", Outcome.UNKNOWN)])
    [blocking] = spheres([row("item", Outcome.UNKNOWN, Severity.BLOCK)])
    assert (raised.matters, unknown.matters, blocking.matters) == (True, False, True)
