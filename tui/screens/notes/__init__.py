"""Lists of marks, highlights and notes: of one article with its contents, and of the whole library."""
