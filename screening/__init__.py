"""What does this export raise?

This app takes one frozen picture of a transaction (``case.py``), what the restricted-party lists say about
its parties (``evidence.py``) and the rules in force on a day (``ruleset.py``), and answers with findings and
a lane. Read ``assess.py`` first: it is the one door and fifty lines long. Then ``lanes.py``, the table that
turns findings into a lane. ``names/`` asks who somebody is, ``lists/`` where names come from, ``controls/``
what an item is, ``official_texts/`` what the law says of it word for word, ``countries/`` where it goes,
``criteria/`` whether it may go: one card and one short function per criterion. The app knows nothing of
applications, officers or pages. No lane decides anything: people do. Sentences in the pure rooms are English
and not translated: a finding is a record that is stored, hashed and replayed word for word, and a record that
changes with its reader's language proves nothing. Pages translate what stands around it.
"""
