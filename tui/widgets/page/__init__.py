"""The reading surface: an article laid out right to left with a word cursor on it."""
