"""A text and its translation brought together, sentence by sentence and word by word."""
