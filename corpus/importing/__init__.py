"""Bringing articles into the library: many at once, to be stopped and gone on with."""
