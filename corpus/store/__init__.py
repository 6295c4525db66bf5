"""Keeping articles: engine, tables, full-text index and the migrations of these tables."""
