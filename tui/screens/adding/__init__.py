"""Adding articles to the library from the app."""
