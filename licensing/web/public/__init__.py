"""Pages for everyone, without signing in: the annual report, checking a licence, and how accessible all this is."""
