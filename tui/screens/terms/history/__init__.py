"""The screen of the history of one entry."""
