"""What the values of the rules are called on a page."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

Words = dict[str, str | Promise]

GROUPS: Words = {
    "end_user": _("The end-user"),
    "item": _("The item"),
    "country": _("The country"),
    "law": _("The law at the destination"),
    "transaction": _("The transaction"),
    "diversion": _("Diversion"),
    "safeguard": _("Safeguards"),
    "code": _("The Code of Conduct"),
}
SPHERES: Words = {
    "always": _("Every case"),
    "controlled": _("Cases with an item that is declared under a control code, or reads like an entry"),
    "sensitive": _(
        "Cases with a surveillance, crime-control or torture-capable item, or a user with powers over people"
    ),
    "surveillance": _("Cases with an item that is, or may be, a cyber-surveillance item"),
    "unlisted": _("Cases with an item that may be a cyber-surveillance item that no list names"),
}
ANSWERERS: Words = {
    "adjudicated_hits": _("Each resemblance judged true or false"),
    "officer": _("An officer's written answer"),
    "desk": _("The human-rights desk's written answer"),
}
ASKED: Words = {"exporter": _("The exporter is asked"), "officer": _("The officer is asked")}
NUMBERS_OF: Words = {"names": _("Likeness of names"), "controls": _("Reading of descriptions")}
CATEGORIES: Words = {
    "0": _("Nuclear goods"),
    "1": _("Special materials, chemicals and organisms"),
    "2": _("Machines that work and handle materials"),
    "3": _("Electronics"),
    "4": _("Computers"),
    "5": _("Telecommunications and the protection of information"),
    "6": _("Sensors and lasers"),
    "7": _("Navigation and flight control"),
    "8": _("Ships, submersibles and underwater equipment"),
    "9": _("Engines, space and unmanned aircraft"),
}
KINDS: Words = {"added": _("Added"), "withdrawn": _("Withdrawn"), "changed": _("Changed")}
SECTIONS: Words = {
    "criterion": _("Criterion"),
    "act": _("Act"),
    "number of names": _("Number for names"),
    "country table": _("Country table"),
    "control": _("Control entry"),
}
TABLES: Words = {
    "names": _("Name of a country"),
    "embargoes": _("Embargo"),
    "hubs": _("Place of diversion"),
    "sets": _("Group of countries"),
    "mandates": _("Mandate of an international body"),
    "conflicts": _("Armed conflict"),
    "indicators": _("Country indicator"),
    "entry": _("Control entry"),
    "number": _("Number for descriptions"),
}
LAWS: Words = {
    "eu": _("Annex I to Regulation (EU) 2021/821"),
    "eu-article-5": _("On no list: kinds of things that are asked about under Article 5 of Regulation (EU) 2021/821"),
    "eu-torture": _("Regulation (EU) 2019/125: goods for execution, torture or cruel treatment"),
    "us": _("Commerce Control List of the United States: surveillance and crime control"),
}
