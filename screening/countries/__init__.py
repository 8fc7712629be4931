"""Where does it go? What is known of a country on a day, each row with its source and the day of its last check.

Read ``tables.py`` first: ``Countries`` is what a ruleset freezes and a criterion asks. ``names.yaml`` (ISO 3166-1
alpha-2, and XK) decides what a country code is: a code that is not there is unknown, never harmless.

Facts in our own words (``rows.py`` says what a row holds): ``embargoes.yaml`` by whom, for whom and for which goods;
``hubs.yaml`` places of diversion; ``sets/`` destinations of general authorisations, regimes, country groups of the
United States; ``mandates.yaml`` bodies that look into human rights; ``conflicts.yaml`` wars and occupations.

What others measure: ``indicators/`` one card each, ``values/`` the tables that may be shipped (``SOURCES.md``),
``intake.py`` reads a publisher's file where they may not (``columns.py``, ``codes.py``), ``reading.py`` turns a value
into a band and a sentence. An indicator alone never refuses and never clears; old or missing values widen the band.
"""
