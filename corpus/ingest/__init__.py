"""From bytes to articles: reading, decoding, mending, and cutting text into blocks."""
