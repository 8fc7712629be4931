"""Pages of the screening app: the lists and their editions."""
