"""What is this? Control codes, and what a description reads like.

``grammar/`` knows how seven lists write their codes, ``codes.py`` is the door to those of Annex I, ``declared.py`` asks
whether the entry exists on the day, and ``mappings.py`` what a code is called elsewhere. ``annex_i/`` has a row for
every entry and ``entries/`` one dated card per rich entry, both in our own words; ``surveillance.yaml`` the codes that
the European Commission names as cyber-surveillance items. ``texts/`` reads the files of official texts, which are taken
in and never shipped. ``match.py`` turns a description into proposals with the phrases that fired. Proposals help a
person classify; they classify nothing.
"""
