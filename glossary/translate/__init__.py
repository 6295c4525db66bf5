"""Translations by machines, behind one port."""
