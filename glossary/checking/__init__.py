"""Holding an English translation against its Arabic article and the glossary."""
