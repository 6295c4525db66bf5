"""Names written into files: JSON Lines, CSV, Turtle."""
