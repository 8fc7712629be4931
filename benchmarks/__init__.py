"""Measurements that are not tests: they take minutes, and their figures belong to the machine they ran on."""
