"""Engines measured against the English of people."""
