"""Formats that hold articles: a reader for each behind one port."""
