"""The REST door to the same steps: an application is submitted in one call, and its status read.

Shapes are in ``serializers.py``; what is in them is checked by the forms of the exporter's pages, so that a program
and a person are told the same. DRF passes Django's login-required middleware by: rights stand in the permission
classes and in the queries. Read first: ``views.py``, then ``handing_in.py``.
"""
