"""What publishers call a country or a nationality, and the ISO 3166-1 codes (XK for Kosovo) that it may mean.

Facts: the spellings of the UN's, the EU's and the United Kingdom's published files, beside those of OFAC. A name that
two countries share carries both. Whatever is not wholly understood yields ZZ besides, so that nothing contradicts it.
"""

from __future__ import annotations

import re
from itertools import takewhile

from screening.lists.entity import UNKNOWN_COUNTRY
from screening.lists.formats.ofac_places import NOWHERE, PLACES

_NAMES = """
CN PRC|CN People's Republic of China|RU Russian Federation|RU the Russian Federation|SY Syrian Arab Republic
CD Democratic Republic of the Congo|CD DRC|CD Congo (Democratic Republic)|CD Democratic Republic of Congo
CG Congo (Republic)|CG Republic of the Congo|CG CD Congo|IR Iran (Islamic Republic of)|IR Islamic Republic of Iran
KP Democratic People's Republic of Korea|KP DPRK|KP Democratic People's Republic of Korea (DPRK)|KP Korea (North)
KR Korea (South)|KR Republic of Korea|GB United Kingdom of Great Britain and Northern Ireland|GB UK
US United States of America|US USA|TZ United Republic of Tanzania|PS State of Palestine|PS Palestine
PS Occupied Palestinian Territories|PS Gaza Strip|PS Palestinian Territory|PS Palestinian Territory, Occupied
TR Türkiye|VN Viet Nam|HK China, Hong Kong Special Administrative Region|HK Hong Kong (China)|HK Hong Kong SAR
VG British Virgin Islands|VG Virgin Islands (British)|VI Virgin Islands (US)|VI United States Virgin Islands
BQ Bonaire, Sint Eustatius and Saba|SH Saint Helena, Ascension and Tristan da Cunha|MM Myanmar/Burma
MM Myanmar (Burma)|MM Burma (Myanmar)|MD Republic of Moldova|MD Moldova (Republic of)
VE Venezuela (Bolivarian Republic of)|BO Bolivia (Plurinational State of)|LA Lao People's Democratic Republic
BN Brunei Darussalam|CI Ivory Coast|CI Côte d'Ivoire|CI Cote D'Ivoire|CZ Czechia (Czech Republic)|MO Macao
MO Macau SAR|FK Falkland Islands (Malvinas)|GM Gambia (The)|BS Bahamas (The)|SZ Eswatini (Swaziland)|MK Macedonia
CV Cabo Verde (Cape Verde)|VA Vatican City|TL East Timor|FM Micronesia (Federated States of)|KN St Kitts and Nevis
LC St Lucia|LC St. Lucia|VC St Vincent|ST São Tomé and Príncipe|CW Curaçao|BQ Bonaire|GF French Guiana|GP Guadeloupe
MQ Martinique|RE Réunion|YT Mayotte|PM Saint Pierre and Miquelon|BL Saint Barthélemy|MF Saint Martin
WF Wallis and Futuna|TF French Southern Territories|AX Åland Islands|SJ Svalbard and Jan Mayen|AQ Antarctica
BV Bouvet Island|HM Heard Island and McDonald Islands|CC Cocos (Keeling) Islands|CX Christmas Island
NF Norfolk Island|TK Tokelau|PN Pitcairn|SH Saint Helena|IO British Indian Ocean Territory
MP Northern Mariana Islands|UM United States Minor Outlying Islands|GS South Georgia and the South Sandwich Islands
UA RU Crimea|LB Southern Lebanon
"""

_PEOPLES = """
RU Russian|IR Iranian|BY Belarusian|BY Belarussian|AF Afghan|AF Afgan|SY Syrian|TN Tunisian|IQ Iraqi|UA Ukrainian
DZ Algerian|ID Indonesian|VE Venezuelan|NI Nicaraguan|PH Filipino|PK Pakistani|IL Israeli|HT Haitian|SD Sudanese
EG Egyptian|GB British|CN Chinese|FR French|SA Saudi Arabian|SA Saudi|LY Libyan|GT Guatemalan|ML Malian|YE Yemeni
CD CG Congolese|CD Congolese (DRC)|JO Jordanian|KW Kuwaiti|RW Rwandan|MA Moroccan|CA Canadian|QA Qatari|LB Lebanese
KP North Korean|KR South Korean|SS South Sudanese|MR Mauritanian|TR Turkish|AZ Azerbaijani|DE German|MD Moldovan
SO Somali|IT Italian|IN Indian|GE Georgian|UG Ugandan|AM Armenian|FI Finnish|RO Romanian|US American|US US
AU Australian|MY Malaysian|UZ Uzbek|UZ Uzbekistani|NG Nigerian|NO Norwegian|SN Senegalese|BE Belgian|RS Serbian
CY Cypriot|HR Croatian|CH Swiss|ET Ethiopian|KE Kenyan|BF Burkinabe|TZ Tanzanian|CI Ivorian|EE Estonian|TG Togolese
CM Cameroonian|ME Montenegrin|HN Honduran|LT Lithuanian|LV Latvian|KZ Kazakh|KZ Kazakhstani|KG Kyrgyz|TJ Tajik
TM Turkmen|MM Burmese|TH Thai|VN Vietnamese|JP Japanese|SG Singaporean|BD Bangladeshi|LK Sri Lankan|NP Nepalese
MV Maldivian|AE Emirati|BH Bahraini|OM Omani|PS Palestinian|CU Cuban|CO Colombian|MX Mexican|BR Brazilian
AR Argentinian|PE Peruvian|EC Ecuadorian|BO Bolivian|CL Chilean|PA Panamanian|SV Salvadoran|JM Jamaican
TT Trinidadian|DO Dominican|ES Spanish|PT Portuguese|NL Dutch|AT Austrian|SE Swedish|DK Danish|IE Irish|PL Polish
CZ Czech|SK Slovak|HU Hungarian|BG Bulgarian|GR Greek|AL Albanian|XK Kosovan|BA Bosnian|SI Slovenian|MK Macedonian
MT Maltese|IS Icelandic|LU Luxembourgish|ZA South African|ZW Zimbabwean|ZM Zambian|MZ Mozambican|AO Angolan
GH Ghanaian|TD Chadian|CF Central African|GA Gabonese|GN Guinean|GW Bissau-Guinean|SL Sierra Leonean|LR Liberian
GM Gambian|BI Burundian|ER Eritrean|DJ Djiboutian|NA Namibian
"""

_FORMER = frozenset({"soviet union", "former soviet union", "ussr", "former ussr", "yugoslavia", "former yugoslavia"})
_SPLIT = (
    re.compile(r"\s+and/or\s+|\s*(?:[;/]|,?\s*\(?\b[a-h]\))\s*"),
    re.compile(r"\s*,\s*"),
    re.compile(r"\s+(?:and|or)\s+"),
)
_BRACKETS = re.compile(r"\s*\([^()]*\)")
_HEDGES = re.compile(r"\A(?:of the|of|allegedly|possibly|assumed|presumably|likely)\s+", re.IGNORECASE)


def _spelled(name: str) -> str:
    return " ".join(name.replace("’", "'").replace("/ ", "/").split()).strip(" .").casefold()


_CODES: dict[str, tuple[str, ...]] = {_spelled(name): codes for name, codes in PLACES.items()}
for _entry in f"{_NAMES.strip()}\n{_PEOPLES.strip()}".replace("\n", "|").split("|"):
    *_leading, _last = _entry.split()
    _codes_said = tuple(takewhile(lambda word: len(word) == 2 and word.isupper(), _leading))
    _CODES[_spelled(" ".join([*_leading[len(_codes_said) :], _last]))] = _codes_said

ISO_CODES = frozenset(code for codes in _CODES.values() for code in codes)
"""The codes of all countries and territories."""

_SAID_UNKNOWN = frozenset(map(_spelled, (*NOWHERE, "na", "n/a", "not known", "none", "stateless", "-")))


def codes_of(text: str) -> tuple[str, ...]:
    """The codes that a text names, each once. ZZ is among them when any part of the text is not understood.

    "Ukrainian, Russian" and "(a) Algerian, (b) German" name two. An empty text names none.
    """
    if not text.strip():
        return ()
    return tuple(dict.fromkeys(_codes(text, _SPLIT)))


def says_unknown(text: str) -> bool:
    """Whether these are a publisher's words for "we do not know"."""
    return _spelled(text) in _SAID_UNKNOWN


def iso_code(code: str) -> str:
    """The code itself in upper case when it is one of ISO 3166-1 or XK, else ZZ."""
    upper = code.strip().upper()
    return upper if upper in ISO_CODES else UNKNOWN_COUNTRY


def _codes(text: str, splits: tuple[re.Pattern[str], ...]) -> tuple[str, ...]:
    if found := _known(text):
        return found
    for place, pattern in enumerate(splits):
        parts = [part for part in pattern.split(text) if part]
        if parts != [text]:
            return tuple(code for part in parts for code in _codes(part, splits[place:]))
    bare = _HEDGES.sub("", _BRACKETS.sub("", text)).strip()
    return _known(bare) or (UNKNOWN_COUNTRY,)


def _known(text: str) -> tuple[str, ...]:
    spelled = _spelled(text)
    if spelled in _SAID_UNKNOWN or spelled in _FORMER:
        return (UNKNOWN_COUNTRY,)
    return _CODES.get(spelled, ())
