"""Versions and copies of an article, and what differs between them."""
