"""The translation memory as a list: searched in both languages, edited, approved and cleared."""
