"""Collecting the sentences of the interface for translators."""
