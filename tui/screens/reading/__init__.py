"""The reader: an article at the right, English at the left, names in a sidebar, the word's gloss below."""
