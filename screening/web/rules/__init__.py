"""The public catalogue of the rules: criteria, control entries, lanes, house numbers and acts, for any day.

Each page is drawn from one table of plain values (``shapes.py``), and ``?format=json`` gives that table itself;
``?on=`` chooses the day. ``asked.py`` is what all of them share.
"""
