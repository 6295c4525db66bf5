"""The comparison of lines from within the app, and the line that offers it."""
