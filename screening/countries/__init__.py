"""Where does it go? Countries by name, and dated tables of arms embargoes and of known places of diversion.

``names.yaml`` (ISO 3166-1 alpha-2, and XK) also decides what a country code is: a code that is not there is
unknown, never harmless. ``embargoes.yaml`` and ``hubs.yaml`` are facts in our own words, each row with its
source and the day on which it was last checked. ``tables.py`` reads them.
"""
