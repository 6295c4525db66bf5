"""The search everywhere: articles, terms and names for one query."""
