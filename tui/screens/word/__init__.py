"""A word explained in full."""
