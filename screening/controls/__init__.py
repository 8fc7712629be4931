"""What is this? Control codes, and what a description reads like.

``codes.py`` is the grammar of Annex I codes, ``entries/`` one dated card per control entry in our own words,
``surveillance.yaml`` the codes that the European Commission names as cyber-surveillance items, and
``match.py`` turns a description into proposals with the phrases that fired. Proposals help a person
classify; they classify nothing.
"""
