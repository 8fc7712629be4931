"""Where do names come from? One card per list, one parser per file format, intake that is all or nothing.

Read first ``intake.py``; then a card in ``cards/``, ``cards.py`` (which reads them strictly), ``formats/`` (pure
parsers) and ``editions.py`` (the edition in force, or an error: never an empty list). A list in a known format is two
files: its card and a sample.
"""
