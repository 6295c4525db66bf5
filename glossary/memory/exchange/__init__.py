"""Translations into files and out of them: TMX, XLIFF, and articles with their English to read."""
