"""Which words stand where a name stands, and how such a word is written in Latin letters."""
