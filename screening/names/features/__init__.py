"""What can speak for or against two names being one party's. Officers are shown the docstrings: one sentence each."""

from screening.compiled import beside

__path__ = beside(__name__, __path__)
