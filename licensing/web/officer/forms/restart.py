"""Start work that was given up again."""

from django import forms

from licensing.web.sending import SentOnce


class RestartForm(SentOnce):
    """``back_to``: the page that the officer came from."""

    CASE, JOBS = "case", "jobs"

    back_to = forms.ChoiceField(widget=forms.HiddenInput, choices=[(CASE, CASE), (JOBS, JOBS)])
