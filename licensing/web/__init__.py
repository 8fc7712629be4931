"""Pages. A view fetches with rights (``licensing.queries``), reads a form, calls a step, and redirects."""
