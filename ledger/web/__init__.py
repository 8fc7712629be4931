"""The log in a browser: auditors read and verify it, anybody gets the checkpoints, the key and the verifier."""
