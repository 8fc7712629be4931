"""What OFAC calls a place, and the ISO 3166-1 codes (XK for Kosovo) of the countries that it may mean.

Facts: the country column and the nationality remarks of the published files; codes after ISO 3166. A region that two
countries claim carries both, so that neither one contradicts the list. A place that is not here becomes ZZ and a note.
"""

from __future__ import annotations

_PLACES = """
AF Afghanistan|AL Albania|DZ Algeria|AS American Samoa|AD Andorra|AO Angola|AI Anguilla|AG Antigua and Barbuda
AR Argentina|AM Armenia|AW Aruba|AU Australia|AT Austria|AZ Azerbaijan|BS Bahamas, The|BS Bahamas|BH Bahrain
BD Bangladesh|BB Barbados|BY Belarus|BE Belgium|BZ Belize|BJ Benin|BM Bermuda|BT Bhutan|BO Bolivia
BA Bosnia and Herzegovina|BW Botswana|BR Brazil|BN Brunei|BG Bulgaria|BF Burkina Faso|MM Burma|MM Myanmar
BI Burundi|CV Cabo Verde|CV Cape Verde|KH Cambodia|CM Cameroon|CA Canada|KY Cayman Islands
CF Central African Republic|TD Chad|CL Chile|CN China|CO Colombia|KM Comoros
CD Congo, Democratic Republic of the|CG Congo, Republic of the|CK Cook Islands|CR Costa Rica|CI Cote d Ivoire
CI Cote d'Ivoire|HR Croatia|CU Cuba|CW Curacao|CY Cyprus|CZ Czech Republic|CZ Czechia|DK Denmark|DJ Djibouti
DM Dominica|DO Dominican Republic|EC Ecuador|EG Egypt|SV El Salvador|GQ Equatorial Guinea|ER Eritrea
EE Estonia|SZ Eswatini|SZ Swaziland|ET Ethiopia|FK Falkland Islands|FO Faroe Islands|FJ Fiji|FI Finland
FR France|PF French Polynesia|GA Gabon|GM The Gambia|GM Gambia, The|GM Gambia|GE Georgia|DE Germany|GH Ghana
GI Gibraltar|GR Greece|GL Greenland|GD Grenada|GU Guam|GT Guatemala|GG Guernsey|GN Guinea|GW Guinea-Bissau
GY Guyana|HT Haiti|VA Holy See|HN Honduras|HK Hong Kong|HU Hungary|IS Iceland|IN India|ID Indonesia|IR Iran
IQ Iraq|IE Ireland|IM Isle of Man|IM Man, Isle of|IL Israel|IT Italy|JM Jamaica|JP Japan|JE Jersey|JO Jordan
KZ Kazakhstan|KE Kenya|KI Kiribati|KP Korea, North|KP Democratic People's Republic of Korea|KP North Korea
KR Korea, South|KR South Korea|XK Kosovo|KW Kuwait|KG Kyrgyzstan|LA Laos|LV Latvia|LB Lebanon|LS Lesotho
LR Liberia|LY Libya|LI Liechtenstein|LT Lithuania|LU Luxembourg|MO Macau|MG Madagascar|MW Malawi|MY Malaysia
MV Maldives|ML Mali|MT Malta|MH Marshall Islands|MR Mauritania|MU Mauritius|MX Mexico|FM Micronesia|MD Moldova
MC Monaco|MN Mongolia|ME Montenegro|MS Montserrat|MA Morocco|MZ Mozambique|NA Namibia|NR Nauru|NP Nepal
NL Netherlands|CW SX BQ Netherlands Antilles|NC New Caledonia|NZ New Zealand|NI Nicaragua|NE Niger|NG Nigeria
NU Niue|MK North Macedonia|MK North Macedonia, The Republic of|MK Macedonia, The Former Yugoslav Republic of
NO Norway|OM Oman|PK Pakistan|PW Palau|PS Palestinian|PS West Bank|PS Region: Gaza|PS Gaza|PA Panama
PG Papua New Guinea|PY Paraguay|PE Peru|PH Philippines|PL Poland|PT Portugal|PR Puerto Rico|QA Qatar
RO Romania|RU Russia|RW Rwanda|KN Saint Kitts and Nevis|LC Saint Lucia|VC Saint Vincent and the Grenadines
WS Samoa|SM San Marino|ST Sao Tome and Principe|SA Saudi Arabia|SN Senegal|RS Serbia|SC Seychelles
SL Sierra Leone|SG Singapore|SX Sint Maarten|SK Slovakia|SI Slovenia|SB Solomon Islands|SO Somalia
ZA South Africa|SS South Sudan|ES Spain|LK Sri Lanka|SD Sudan|SR Suriname|SE Sweden|CH Switzerland|SY Syria
TW Taiwan|TJ Tajikistan|TZ Tanzania|TH Thailand|TL Timor-Leste|TG Togo|TO Tonga|TT Trinidad and Tobago
TN Tunisia|TR Turkey|TR Turkiye|TM Turkmenistan|TC Turks and Caicos Islands|TV Tuvalu|UG Uganda|UA Ukraine
AE United Arab Emirates|GB United Kingdom|US United States|UY Uruguay|UZ Uzbekistan
VC St. Vincent and the Grenadines|KN St. Kitts & Nevis|KN St. Kitts and Nevis|VU Vanuatu|VE Venezuela
VN Vietnam|VG Virgin Islands, British|VI Virgin Islands, U.S.|EH Western Sahara|YE Yemen|ZM Zambia|ZW Zimbabwe
UA RU Region: Crimea|UA RU Region: Donetsk|UA RU Region: Luhansk|SD SS Region: Kafia Kingi
ML Region: Northern Mali
"""

PLACES: dict[str, tuple[str, ...]] = {}
for _entry in _PLACES.strip().replace("\n", "|").split("|"):
    _words = _entry.split()
    _codes = tuple(word for word in _words if len(word) == 2 and word.isupper())
    PLACES[" ".join(_words[len(_codes) :])] = _codes

NOWHERE = frozenset({"undetermined", "None Identified", "Unknown"})
"""Words by which the publisher says that it does not know."""


def place_codes(name: str) -> tuple[str, ...]:
    """The codes of a place as OFAC spells it; () when the table does not have it."""
    return PLACES.get(name.split(".  Previously")[0].strip(), ())
