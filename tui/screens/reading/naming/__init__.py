"""The names of the open article: marked on the page, stepped through, decided on."""
