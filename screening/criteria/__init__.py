"""May it go? One pair of files per criterion: the law, the numbers and the words in ``.yaml``, the finding
in ``.py``.

A new criterion is three files of one name (``eu_05.yaml``, ``eu_05.py``, ``eu_05.examples.yaml``) and no
line anywhere else: ``room.py`` finds it by its name. ``card.py`` is the grammar of a card, ``found.py`` what
a function may answer, ``known.py`` what it is told, ``instruments.yaml`` every act that a card may cite. A
function that has been used in a decision stays: a change is ``find_2`` beside ``find`` and ``method: 2`` on
the card.
"""
