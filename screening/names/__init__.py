"""Who is this? Names of parties against the names on lists.

Pure: arrays and values in, hits out. Read first ``methods/v1.py``, the roll call that makes a score; then ``fold.py``
(what is left of a name for comparison), ``parts.py`` (words, legal form, titles, numbers), ``meet.py`` (how two words
meet), ``align.py`` (which words of two names meet), ``postings.py`` and ``index.py`` (finding the few names worth
comparing), ``explain.py`` (the sentence an officer reads). A method that a decision has used stays runnable for ever.
"""

from screening.compiled import beside

__path__ = beside(__name__, __path__)
