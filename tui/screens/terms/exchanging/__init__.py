"""The screens that import and export files."""
