"""Marks, highlights and notes in the reader."""
