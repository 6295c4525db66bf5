"""Saving the article beside its English."""
