"""Tables of terms: separators, headings, cells."""
