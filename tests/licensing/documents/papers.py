"""A case whose parties are named in scripts that the fonts have and in scripts they lack. All names are invented."""

import io
from datetime import date
from decimal import Decimal

from pypdf import PdfReader

from screening.case import Case, EndUse, Identifier, Item, Party, Route

ARABIC = "شركة المرفأ للاتصالات"
HAN = "海港电子有限公司"
THAI = "บริษัท ท่าเรือสื่อสาร จำกัด"
GEORGIAN = "საქართველოს პორტი"
EMOJI = "Harbour 😀 Signals"
MARKUP = '#evil[x] $x^2$ *bold* #read("/etc/hostname") \\ @ref <label>'


def case(*names: str, end_use: str = "Measuring the quality of service.") -> Case:
    """An exporter, and an end-user for each name."""
    exporter = Party(
        "applicant",
        "applicant",
        "Aurora Instruments",
        "organisation",
        "NO",
        "14 Fjord Road, Nordmark",
        identifiers=(Identifier("registration", "914 000 111"),),
    )
    ends = [
        Party(f"party-{place}", "end_user", name, "organisation", "AE", "Corniche Road 7")
        for place, name in enumerate(names or ("Harbour Telecom",), start=1)
    ]
    items = (
        Item("item-1", "Network probe", "5A001.j", Decimal("2.000"), "pieces", Decimal("480000.00"), "EUR"),
        Item("item-2", "Training", "", Decimal("1.5"), "h", Decimal("900"), "JPY"),
        Item("item-3", "Spare cards", "4A005", Decimal("10"), "pieces", Decimal("0.50"), "EUR"),
    )
    route = Route("NO", ("SG",), "AE")
    return Case("LA-2026-000042", 1, date(2026, 11, 2), (exporter, *ends), items, EndUse(end_use), route)


def text_of(pdf: bytes) -> str:
    """All text of the PDF on one line each page, as a reader program gets it."""
    return "\n".join(" ".join(page.extract_text().split()) for page in PdfReader(io.BytesIO(pdf)).pages)
