"""Licences and letters of refusal as PDF: tagged (PDF/UA-1), and the same bytes for the same decision.

``licence.py`` and ``refusal_letter.py`` say what a paper holds (a frozen dataclass, made by one function without
side effects); the ``.typ`` beside each says where it stands on the page; ``typesetting.py`` brings the two
together. What people typed goes in as data, never as markup. A name that no font can draw never stops a paper:
``glyphs.py``. Read first: ``licence.py``.
"""
