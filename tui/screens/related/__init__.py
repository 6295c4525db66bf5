"""What else to read: related articles with the reason, and the timeline of a story."""
