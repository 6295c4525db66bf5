"""Writing and correcting English: the editor, what it offers, and what becomes of what was written."""
