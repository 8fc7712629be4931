"""The job table's verbs: enqueue, claim, run, sweep, start again.

The row in PostgreSQL is the truth (state, attempt, lease, fence); the broker is a doorbell that may lose
everything. A job computes outside any transaction and writes in one, behind its fence: delivered twice, it
writes once. Read first: ``run.py``.
"""
