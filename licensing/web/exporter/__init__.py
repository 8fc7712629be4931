"""The exporter's journey: write an application page by page, submit it, follow it, fetch what was issued.

Read ``sections.py`` first (the parts of a draft in their order), then ``drafting.py`` (who may open a page), then
``overview.py``. Each page is one view: fetch with rights, form of ``forms/``, step, redirect.
"""
