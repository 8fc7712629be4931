"""The tables of the annual transparency report, counted from the decision log and nothing else.

``happenings.py`` reads the log up to a signed checkpoint; each table is one file with one function from happenings
to a ``table.Table``, in which every figure carries the numbers of the log entries it counts; ``publish.py`` names
the tables and writes them as CSV. Read first: ``table.py``, then ``applications_by_destination.py``.
"""
