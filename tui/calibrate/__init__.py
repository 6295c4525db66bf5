"""Which line of Arabic reads right in this terminal? Asked without Textual, since each line is sent in another mode."""
