"""One table of commands that feeds the keys, the key bar, the palette and the help."""
