"""Engines asked for English, inside the process that is ended when they take too long."""
