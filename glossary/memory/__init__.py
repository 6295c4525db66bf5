"""Translations kept: pairs of a segment and its English."""
