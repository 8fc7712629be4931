"""Short lives of applications, for counting. The numbers of the entries are chosen by the test."""

from datetime import date

from licensing.reports.happenings import Happening

SHORT = {
    "in": "application.submitted",
    "issued": "licence.issued",
    "refused": "application.refused",
    "withdrawn": "application.withdrawn",
}


def happened(entry: int, what: str, who: str, day: str, to: str = "CA", codes: tuple[str, ...] = ()) -> Happening:
    return Happening(entry, SHORT[what], who, date.fromisoformat(day), to, codes)
