"""A tour of five steps, each of which one does oneself."""
