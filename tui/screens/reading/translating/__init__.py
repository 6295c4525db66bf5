"""The translator's hand in the reader: having paragraphs translated, and working on their English."""
