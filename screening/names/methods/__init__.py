"""How two names are scored. One file per method, kept runnable for ever once used: a change is a new file."""

from screening.compiled import beside

__path__ = beside(__name__, __path__)
