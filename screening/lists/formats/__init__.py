"""One parser per published file format. Pure: bytes in, ``Parsed`` out, or a ParseError that says where.

Strict on purpose: unknown input stops the intake aloud, because a field that falls through is a party not found.
To add a format: a module here with ``parse``, one line in registry.py, a sample in fixtures/lists/, a test.
"""
