"""What it means: terms, words, names, translations."""
