"""The names of the library: their list, their cards, which are likely the same, and who appears with whom."""
