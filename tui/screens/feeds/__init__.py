"""The feeds that are followed, and the articles of each."""
