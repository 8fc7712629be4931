"""How control codes are written, one jurisdiction a file.

``read.py`` is the door: it says of which lists a text can be a code, its normal form in each, or why it is
none. Each other file knows one way of writing and nothing of the rest: what is typed comes to it through
``tidy.py``, so that 5a001 F 1, 5A001-f-1 and 5A001.f.1. are one code. A grammar says whether a code is well
formed; whether an entry of that number exists is asked of the rows.
"""
