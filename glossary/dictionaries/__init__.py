"""Dictionaries of the user's own: StarDict, dictd, tables and morphology databases, indexed once and read where they are."""
