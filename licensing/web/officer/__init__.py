"""Where cases are worked: the queue, the case, the decision, the second hand, the paper. Read first: ``case.py``.

Advisers, policy managers and auditors read the queue and the cases; what changes a case asks for a right of its own.
"""
