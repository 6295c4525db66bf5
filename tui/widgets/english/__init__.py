"""The English of an article, beside its page or on it."""
