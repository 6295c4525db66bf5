"""A sentence by which an engine is tried."""

TRIAL = "افتتحت البلدية مكتبة جديدة صباح اليوم."
"""One of our own that says nothing of what the user reads."""
