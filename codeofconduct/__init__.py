"""What have we promised, and do we keep it?

The Code of Conduct of the Export Controls and Human Rights Initiative holds six commitments.
``commitments/`` has one card for each, in our own words with its source and the indicators that show whether
it is kept; ``states.yaml`` the states that subscribed, with the day each joined; ``criteria/`` what the Code
adds to every screening: gates that a decision, grant or refusal, has to answer. The app knows nothing of
applications or officers. Read ``commitments/__init__.py`` first, then ``criteria/cc_01.yaml``. The Code is
voluntary: nothing here calls a commitment law.
"""
