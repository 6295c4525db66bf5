"""Keeping meanings: tables of terms, their history, translations and entities, and the migrations of these tables."""
