"""What stands between a text and an engine: the user's word, the engine's pace, the day's budget, another try."""
