"""Criteria that the Code of Conduct adds to the ruleset: same shape as ``screening/criteria``, and read by
its loader.
"""
