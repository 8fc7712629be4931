"""One verb a file, one function each: the only code that changes the state of a case.

A step computes first, then moves: inside ``moving`` the row is locked, the move looked up in ``states.MOVES``, the
right and the read revision checked, and the log entry appended, all in one transaction. Time and person are
parameters. A step raises a ``licensing.refusal.Refusal`` when it will not, and then nothing is changed.
"""
