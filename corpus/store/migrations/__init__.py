"""The migrations of the corpus tables, one module a revision."""
