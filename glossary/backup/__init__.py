"""Copies of everything that is kept, and the term base as a folder of texts."""
