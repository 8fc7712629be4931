"""What does the law itself say? The files in which official texts of control lists come, read strictly.

``cards/`` says which lists there are and how large an edition may be, ``formats/`` has one parser per file format, and
``paragraph.py`` is what they all give. No text ships with the program: an authority takes in the editions that it may
use (``manage.py take_in_controls``; ``screening/official_texts/`` keeps them).
"""
