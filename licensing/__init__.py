"""Who asks, who decides, what is published?

An application goes through the table ``MOVES`` in ``states.py``; each row is a verb, each verb one function in
``steps/``, and each step writes its entry into the decision log in the transaction that moves the case.
``permissions.py`` is the one table of who may do what; ``queries.py`` fetches what somebody may see.
``picture.py`` turns an application into the frozen ``screening.case.Case`` that the engine sees; how a score
is computed is not known here. Pages are in ``web/``, the REST door in ``web/api/``, PDFs in ``documents/``,
the tables of the annual report in ``reports/``.
Read first: ``states.py``, then ``steps/submit.py``.
"""
