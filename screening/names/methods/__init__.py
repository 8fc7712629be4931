"""How two names are scored. One file per method, kept runnable for ever once used: a change is a new file."""
