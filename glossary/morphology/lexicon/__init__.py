"""What the lexicon knows: its stems and affixes, our supplement and revisions, and the readings of a written word."""
