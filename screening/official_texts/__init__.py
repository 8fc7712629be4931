"""What did the law say on a day? Editions of official control texts: taken in whole, kept, and asked "as of".

Read first ``editions.py`` (which text holds on a day), then ``lookup.py`` (one code on a day) and ``intake.py`` (all or
nothing). How a file is read is in ``controls/texts/``.
"""
