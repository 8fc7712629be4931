"""The last word before a paper leaves the house."""

from licensing.web.sending import SentOnce


class IssueForm(SentOnce):
    """Nothing to fill in: what is printed stands in the countersigned decision."""
