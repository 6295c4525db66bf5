"""Completions for shells, a module each; what they offer comes from the grammar."""
